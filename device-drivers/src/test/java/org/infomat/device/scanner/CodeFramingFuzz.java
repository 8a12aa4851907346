package org.infomat.device.scanner;

import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.fuzz.FuzzInput;

/// What a scanner sends, in any framing.
public final class CodeFramingFuzz {
    private static final List<Framing> FRAMINGS = List.of(
            framing(Map.of()),
            framing(Map.of("suffix", "none", "max-length", "20")),
            framing(Map.of("suffix", "crlf", "prefix", "\\x02", "charset", "windows-1251")),
            framing(Map.of("suffix", "lf", "aim", "no")),
            framing(Map.of("suffix", "tab", "prefix", "ab", "max-length", "1")));

    private CodeFramingFuzz() {}

    private static Framing framing(Map<String, String> settings) {
        return Framing.from(new DriverSettings(settings));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput in = new FuzzInput(input);
        Framing framing = in.oneOf(FRAMINGS);
        FrameParser parser = new FrameParser(framing);
        int silences = in.number();
        int count = 0;
        for (byte[] piece : in.pieces()) {
            parser.accept(piece).forEach(code -> check(code, framing));
            if (++count % 7 == silences % 7) {
                parser.silence().ifPresent(code -> check(code, framing));
            }
        }
        parser.silence().ifPresent(code -> check(code, framing));
        if (parser.midway()) {
            throw new IllegalStateException("Something is held after a silence");
        }
    }

    private static void check(Barcode code, Framing framing) {
        if (code.text().isEmpty() || code.text().length() > framing.maxLength()) {
            throw new IllegalStateException(
                    "A code of " + code.text().length() + " characters in a framing of " + framing.maxLength());
        }
    }
}
