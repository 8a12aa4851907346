package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;
import java.util.regex.Pattern;

/// What printers say of themselves and not of people: the standard's words, numbers and makes, under attributes that
/// hold nothing else (RFC 8011, 5.3 and 5.4; PWG 5100.3, 5100.7, 5100.13). Names and messages, whoever prints, what,
/// from where and where to are not of it.
final class Harmless {
    private static final Set<String> WORDS_AND_NUMBERS = Set.of(
            "attributes-charset",
            "attributes-natural-language",
            "charset-configured",
            "charset-supported",
            "color-supported",
            "compression-supported",
            "copies",
            "copies-supported",
            "document-format",
            "document-format-default",
            "document-format-supported",
            "ipp-features-supported",
            "ipp-versions-supported",
            "job-id",
            "job-impressions-completed",
            "job-media-sheets-completed",
            "job-state",
            "job-state-reasons",
            "marker-colors",
            "marker-high-levels",
            "marker-levels",
            "marker-low-levels",
            "marker-types",
            "media",
            "media-default",
            "media-ready",
            "media-supported",
            "operations-supported",
            "orientation-requested",
            "pages-per-minute",
            "print-color-mode",
            "print-quality",
            "printer-is-accepting-jobs",
            "printer-resolution",
            "printer-resolution-supported",
            "printer-state",
            "printer-state-reasons",
            "queued-job-count",
            "requested-attributes",
            "sides",
            "sides-default",
            "sides-supported");
    private static final Set<String> MAKES = Set.of("printer-make-and-model", "printer-firmware-string-version");
    /// Their names are the standard's, and what they hold may be a person's.
    private static final Set<String> NAMES_ALONE = Set.of(
            "document-name",
            "job-name",
            "job-originating-user-name",
            "job-state-message",
            "job-uri",
            "printer-info",
            "printer-location",
            "printer-name",
            "printer-state-message",
            "printer-uri",
            "printer-uuid",
            "requesting-user-name",
            "status-message");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+/-]{0,126}");
    private static final Pattern MAKE = Pattern.compile("[ -~]{0,127}");
    private static final int RESOLUTION = 9;

    private Harmless() {}

    /// Whether an attribute's name tells of nobody.
    static boolean attribute(String name) {
        return WORDS_AND_NUMBERS.contains(name) || MAKES.contains(name) || NAMES_ALONE.contains(name);
    }

    static boolean value(IppMessage.Value value) {
        return value.value().length == 0
                || (WORDS_AND_NUMBERS.contains(value.attribute()) && wordOrNumber(value))
                || (MAKES.contains(value.attribute()) && value.tag() == Syntax.TEXT.tag() && fits(MAKE, value));
    }

    private static boolean wordOrNumber(IppMessage.Value value) {
        return Syntax.of(value.tag())
                .filter(syntax -> switch (syntax) {
                    case INTEGER, ENUM -> value.value().length == Integer.BYTES;
                    case BOOLEAN -> value.value().length == 1;
                    case RANGE -> value.value().length == 2 * Integer.BYTES;
                    case RESOLUTION -> value.value().length == RESOLUTION;
                    case KEYWORD, CHARSET, LANGUAGE, MIME_TYPE -> fits(WORD, value);
                    case UNSUPPORTED,
                            UNKNOWN,
                            NO_VALUE,
                            OCTETS,
                            DATE,
                            COLLECTION,
                            TEXT_WITH_LANGUAGE,
                            NAME_WITH_LANGUAGE,
                            END_OF_COLLECTION,
                            TEXT,
                            NAME,
                            URI,
                            URI_SCHEME,
                            MEMBER_NAME -> false;
                })
                .isPresent();
    }

    private static boolean fits(Pattern pattern, IppMessage.Value value) {
        return pattern.matcher(new String(value.value(), ISO_8859_1)).matches();
    }
}
