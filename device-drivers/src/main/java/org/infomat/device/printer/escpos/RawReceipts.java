package org.infomat.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;

/// Receipts as the bytes that one make of printer prints, for whoever reaches it by another program than ours.
public final class RawReceipts {
    private final PrinterProfile profile;
    private final ReceiptEncoder encoder;

    /// @param cutByOthers whether the other program cuts: then the bytes end with the paper at the knife
    public RawReceipts(EscPosSettings settings, boolean cutByOthers) {
        profile = settings.profile().asked(cutByOthers);
        encoder = new ReceiptEncoder(profile, ReceiptFonts.bundled());
    }

    /// @param millimetres of paper that it takes
    /// @param cuts that the bytes themselves make
    public record Raw(byte[] bytes, int millimetres, int cuts) {}

    public Raw of(Receipt receipt) {
        EncodedReceipt encoded = encoder.encode(receipt);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.bytes());
        encoded.chunks().forEach(bytes::writeBytes);
        return new Raw(bytes.toByteArray(), profile.millimetresFor(encoded.dots()), encoded.cuts());
    }

    /// Whether the make itself has a knife.
    public boolean cuts() {
        return profile.cutter() != Cutter.NONE || profile.presenter().present();
    }
}
