package org.infomat.device.printer.escpos;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Qr;
import org.infomat.device.printer.Receipt.Rule;
import org.infomat.device.printer.Receipt.Ruler;
import org.infomat.device.printer.Receipt.Space;
import org.infomat.device.printer.Receipt.Text;
import org.infomat.device.printer.ReceiptFonts;

/// A whole receipt as one black and white picture, for printers that are given no commands of ours: every script looks
/// on them as it does on all others.
public final class ReceiptPicture {
    private final int width;
    private final int dotsPerInch;
    private final Typesetter typesetter;

    /// @param width of the printed area, in dots
    public ReceiptPicture(int width, int dotsPerInch, ReceiptFonts fonts) {
        this.width = width;
        this.dotsPerInch = dotsPerInch;
        this.typesetter = new Typesetter(fonts, width);
    }

    /// With as much white at its end as there is from the head to the knife.
    public BufferedImage of(Receipt receipt) {
        List<Bitmap> parts = new ArrayList<>();
        receipt.blocks().forEach(block -> add(parts, block, receipt.rightToLeft()));
        parts.add(blank(dots(ReceiptEncoder.TEAR_MILLIMETRES)));
        return Bitmap.joined(width, parts);
    }

    private void add(List<Bitmap> parts, Receipt.Block block, boolean rightToLeft) {
        switch (block) {
            case Text(String text, Receipt.Size size, Receipt.Alignment alignment, boolean bold) ->
                parts.add(typesetter.paragraph(text, Type.of(size, bold), alignment, rightToLeft));
            case Pair(String name, String value) ->
                parts.add(typesetter.pair(
                        name,
                        value,
                        Type.of(Receipt.Size.NORMAL, false),
                        Type.of(Receipt.Size.NORMAL, true),
                        rightToLeft));
            case Qr(String content) -> addQr(parts, QrPicture.of(content));
            case Rule() -> {
                parts.add(blank(ReceiptEncoder.RULE_SPACE));
                parts.add(Bitmap.line(width, ReceiptEncoder.RULE_DOTS));
                parts.add(blank(ReceiptEncoder.RULE_SPACE));
            }
            case Ruler() -> parts.add(typesetter.ruler(dotsPerInch));
            case Space(int millimetres) -> parts.add(blank(dots(millimetres)));
        }
    }

    private void addQr(List<Bitmap> parts, QrPicture code) {
        int dotsPerModule = code.dotsPerModule(dots(1), width);
        Bitmap quiet = blank(QrPicture.QUIET_MODULES * dotsPerModule);
        parts.addAll(List.of(quiet, code.centred(width, dotsPerModule), quiet));
    }

    private Bitmap blank(int height) {
        return new Bitmap(width, height);
    }

    private int dots(int millimetres) {
        return Math.round(millimetres * dotsPerInch / 25.4f);
    }
}
