package org.infomat.device.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Qr;
import org.infomat.device.printer.Receipt.Rule;
import org.infomat.device.printer.Receipt.Ruler;
import org.infomat.device.printer.Receipt.Space;
import org.infomat.device.printer.Receipt.Text;
import org.infomat.device.printer.ReceiptFonts;

/// Turns a receipt into what one make of printer understands. Text that a code page of the printer holds goes as text,
/// which is small and quick; other text goes as a picture. Where most of a receipt's text needs pictures all of it goes
/// as pictures, and all of a receipt that is written from right to left: one receipt, one face.
final class ReceiptEncoder {
    static final int RULE_DOTS = 2;
    static final int RULE_SPACE = 10;
    static final int TEAR_MILLIMETRES = 18;

    private final PrinterProfile profile;
    private final Typesetter typesetter;
    private final NativeText nativeText;

    ReceiptEncoder(PrinterProfile profile, ReceiptFonts fonts) {
        this.profile = profile;
        this.typesetter = new Typesetter(fonts, profile.dots());
        this.nativeText = new NativeText(profile);
    }

    /// In a thread of its own, so that the caller can be interrupted: Java swallows an interrupt that comes while it
    /// reads fonts.
    EncodedReceipt encodeApart(Receipt receipt) throws InterruptedException {
        FutureTask<EncodedReceipt> drawing = new FutureTask<>(() -> encode(receipt));
        Thread.ofVirtual().name("draw a receipt").start(drawing);
        try {
            return drawing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The receipt cannot be drawn", e.getCause());
        }
    }

    EncodedReceipt encode(Receipt receipt) {
        Job job = new Job();
        job.begin(profile);
        boolean pictures = receipt.rightToLeft() || mostNeedsPictures(receipt);
        for (Receipt.Block block : receipt.blocks()) {
            switch (block) {
                case Text text -> addText(job, text, pictures, receipt.rightToLeft());
                case Pair pair -> addPair(job, pair, pictures, receipt.rightToLeft());
                case Qr qr -> addQr(job, qr);
                case Rule rule -> addRule(job);
                case Ruler ruler -> job.picture(typesetter.ruler(profile.dotsPerInch()));
                case Space space -> job.feed(profile.dotsFor(space.millimetres()));
            }
        }
        job.finish(profile.cutter(), profile.presenter(), profile.dotsFor(TEAR_MILLIMETRES));
        return job.encoded();
    }

    private boolean mostNeedsPictures(Receipt receipt) {
        int asText = 0;
        int asPicture = 0;
        for (Receipt.Block block : receipt.blocks()) {
            String words = words(block);
            if (profile.codePageFor(words).isPresent()) {
                asText += words.length();
            } else {
                asPicture += words.length();
            }
        }
        return asPicture > asText;
    }

    private static String words(Receipt.Block block) {
        return switch (block) {
            case Text text -> text.text();
            case Pair pair -> pair.name() + pair.value();
            case Qr qr -> "";
            case Rule rule -> "";
            case Ruler ruler -> "";
            case Space space -> "";
        };
    }

    private void addText(Job job, Text text, boolean picture, boolean rightToLeft) {
        Optional<CodePage> page = picture ? Optional.empty() : profile.codePageFor(text.text());
        if (page.isPresent()) {
            nativeText.add(job, text, page.get());
        } else {
            job.picture(typesetter.paragraph(
                    text.text(), Type.of(text.size(), text.bold()), text.alignment(), rightToLeft));
        }
    }

    private void addPair(Job job, Pair pair, boolean picture, boolean rightToLeft) {
        Optional<CodePage> page = picture ? Optional.empty() : profile.codePageFor(words(pair));
        if (page.isPresent()) {
            nativeText.add(job, pair, page.get());
        } else {
            Type name = Type.of(Receipt.Size.NORMAL, false);
            Type value = Type.of(Receipt.Size.NORMAL, true);
            job.picture(typesetter.pair(pair.name(), pair.value(), name, value, rightToLeft));
        }
    }

    private void addQr(Job job, Qr qr) {
        QrPicture picture = QrPicture.of(qr.content());
        int dots = picture.dotsPerModule(profile.dotsFor(1), profile.dots());
        job.feed(QrPicture.QUIET_MODULES * dots);
        if (profile.qrCodes()) {
            job.qrCode(
                    qr.content().getBytes(StandardCharsets.UTF_8),
                    picture.modules().getWidth(),
                    dots);
        } else {
            job.picture(picture.centred(profile.dots(), dots));
        }
        job.feed(QrPicture.QUIET_MODULES * dots);
    }

    private void addRule(Job job) {
        job.feed(RULE_SPACE);
        job.picture(Bitmap.line(profile.dots(), RULE_DOTS));
        job.feed(RULE_SPACE);
    }

    /// Where `ESC a` puts a line that is written from left to right.
    static int side(Alignment alignment) {
        return switch (alignment) {
            case START -> 0;
            case CENTRE -> 1;
            case END -> 2;
        };
    }
}
