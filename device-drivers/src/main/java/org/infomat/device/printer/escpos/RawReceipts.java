package org.infomat.device.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.List;
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
    public record Raw(List<byte[]> commands, int millimetres, int cuts) {
        public Raw {
            commands = List.copyOf(commands);
        }

        public byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            commands.forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }
    }

    public Raw of(Receipt receipt) throws InterruptedException {
        EncodedReceipt encoded = encoder.encodeApart(receipt);
        return new Raw(encoded.chunks(), profile.millimetresFor(encoded.dots()), encoded.cuts());
    }

    /// Whether the make itself has a knife.
    public boolean cuts() {
        return profile.cutter() != Cutter.NONE || profile.presenter().present();
    }
}
