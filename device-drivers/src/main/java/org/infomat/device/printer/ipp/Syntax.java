package org.infomat.device.printer.ipp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an attribute's value is (RFC 8010, 3.5.2).
enum Syntax {
    UNSUPPORTED(0x10),
    UNKNOWN(0x12),
    NO_VALUE(0x13),
    INTEGER(0x21),
    BOOLEAN(0x22),
    ENUM(0x23),
    OCTETS(0x30),
    DATE(0x31),
    RESOLUTION(0x32),
    RANGE(0x33),
    COLLECTION(0x34),
    TEXT_WITH_LANGUAGE(0x35),
    NAME_WITH_LANGUAGE(0x36),
    END_OF_COLLECTION(0x37),
    TEXT(0x41),
    NAME(0x42),
    KEYWORD(0x44),
    URI(0x45),
    URI_SCHEME(0x46),
    CHARSET(0x47),
    LANGUAGE(0x48),
    MIME_TYPE(0x49),
    MEMBER_NAME(0x4a);

    private static final int FIRST_TEXT = 0x41;

    private final int tag;

    Syntax(int tag) {
        this.tag = tag;
    }

    int tag() {
        return tag;
    }

    static Optional<Syntax> of(int tag) {
        return Arrays.stream(values()).filter(syntax -> syntax.tag == tag).findFirst();
    }

    static Optional<Syntax> of(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isText(int tag) {
        return tag >= FIRST_TEXT;
    }

    /// Whether its values are numbers of four bytes.
    static boolean isNumber(int tag) {
        return tag == INTEGER.tag || tag == ENUM.tag;
    }
}
