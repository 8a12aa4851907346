package org.infomat.device.scanner.serial;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.infomat.device.scanner.Framing;

/// Whose scanner it is, and with that the bytes by which a host switches its reading on and off, asks whether it is
/// there, and has it beep; from the makers' manuals.
enum Vendor {
    /// Nothing is known but that it sends codes.
    NONE("", "", "", ""),
    /// SYN T CR and SYN U CR in the manual trigger mode; `CBRENA?`, whether Codabar is on, costs nothing to ask.
    HONEYWELL("16540D", "16550D", "164D0D" + "434252454E413F2E", ""),
    /// START_DECODE, STOP_DECODE, REQUEST_REVISION and BEEP of the Simple Serial Interface, with packets.
    ZEBRA_SSI("04E40400FF14", "04E50400FF13", "04A30400FF55", "05E6040000FF11"),
    /// `E` and `D`: enable and disable; `h`: health; `B`: beep.
    DATALOGIC("45", "44", "68", "42"),
    /// SOH T EOT and SOH P EOT; `C11ENA*`, whether Code 11 is on.
    NEWLAND("015404", "015004", "7E0130303030" + "40433131454E412A" + "3B03", "");

    private final String on;
    private final String off;
    private final String question;
    private final String beep;

    Vendor(String on, String off, String question, String beep) {
        this.on = on;
        this.off = off;
        this.question = question;
        this.beep = beep;
    }

    static Vendor named(String name) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'vendor' is one of " + words() + ", not '" + name + "'"));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Vendor::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The maker's name for people.
    String make() {
        return switch (this) {
            case NONE -> "";
            case HONEYWELL -> "Honeywell";
            case ZEBRA_SSI -> "Zebra";
            case DATALOGIC -> "Datalogic";
            case NEWLAND -> "Newland";
        };
    }

    byte[] on() {
        return HexFormat.of().parseHex(on);
    }

    byte[] off() {
        return HexFormat.of().parseHex(off);
    }

    byte[] question() {
        return HexFormat.of().parseHex(question);
    }

    byte[] beep() {
        return HexFormat.of().parseHex(beep);
    }

    boolean beeps() {
        return !beep.isEmpty();
    }

    Hearing hearing(Framing framing) {
        return this == ZEBRA_SSI ? new SsiHearing(framing) : new TextHearing(framing, answers());
    }

    /// How its answers look between codes.
    AnswerForm answers() {
        return switch (this) {
            case NONE, ZEBRA_SSI -> AnswerForm.NONE;
            case HONEYWELL -> AnswerForm.HONEYWELL;
            case DATALOGIC -> AnswerForm.DATALOGIC;
            case NEWLAND -> AnswerForm.NEWLAND;
        };
    }
}
