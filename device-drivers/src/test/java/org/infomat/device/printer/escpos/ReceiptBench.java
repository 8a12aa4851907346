package org.infomat.device.printer.escpos;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.Samples;

/// How long a receipt of each language takes to be made, and to go over lines of usual speeds.
public final class ReceiptBench {
    private static final int ROUNDS = 31;
    private static final int[] BAUDS = {9_600, 19_200, 38_400, 115_200};
    /// With start and stop bit.
    private static final double BITS_A_BYTE = 10;

    private ReceiptBench() {}

    public static void main(String[] arguments) {
        ReceiptEncoder encoder = new ReceiptEncoder(ProfileReader.read("epson-80"), ReceiptFonts.bundled());
        Samples.LANGUAGES.forEach(language -> encoder.encode(Samples.in(language)));
        for (String language : Samples.LANGUAGES) {
            tell(language, encoder);
        }
    }

    private static void tell(String language, ReceiptEncoder encoder) {
        Receipt receipt = Samples.in(language);
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            encoder.encode(receipt);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        int bytes = encoder.encode(receipt).bytes();
        System.out.printf(
                "receipt in %s: made in %4.1f ms (median of %d), %,6d bytes:%s%n",
                language,
                nanos[ROUNDS / 2] / 1e6,
                ROUNDS,
                bytes,
                Arrays.stream(BAUDS)
                        .mapToObj(baud -> " %.1f s at %,d baud".formatted(bytes / (baud / BITS_A_BYTE), baud))
                        .collect(Collectors.joining(",")));
    }
}
