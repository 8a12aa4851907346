package org.infomat.device.bridge.xfs4iot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.Symbology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which kinds of codes are read, and what XFS4IoT calls them.
///
/// @param wanted all of them where it is empty
record Symbologies(Set<Symbology> wanted) {
    static Symbologies from(DriverSettings settings) {
        return new Symbologies(Stream.of(settings.get("codes", "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Symbologies::named)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Symbology named(String word) {
        return Arrays.stream(Symbology.values())
                .filter(symbology -> symbology != Symbology.UNKNOWN)
                .filter(symbology -> symbology
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'codes' takes kinds such as qr-code, pdf417 and ean-upc, not '" + word + "'"));
    }

    boolean wants(Symbology symbology) {
        return wanted.isEmpty() || wanted.contains(symbology);
    }

    /// What a command to read asks for; everything where the reader cannot choose.
    ObjectNode payload(JsonNode capabilities) {
        ObjectNode payload = Message.object();
        if (!wanted.isEmpty() && capabilities.path("canFilterSymbologies").booleanValue(false)) {
            ObjectNode names = payload.putObject("symbologies");
            JsonNode offered = capabilities.path("symbologies");
            wanted.stream()
                    .flatMap(symbology -> names(symbology).stream())
                    .filter(name -> offered.path(name).booleanValue(false))
                    .forEach(name -> names.put(name, true));
        }
        return payload;
    }

    private static List<String> names(Symbology symbology) {
        return switch (symbology) {
            case QR_CODE -> List.of("qrCode");
            case PDF417 -> List.of("pdf417", "microPdf417");
            case DATA_MATRIX -> List.of("dataMatrix");
            case AZTEC -> List.of("aztec");
            case CODE_128 -> List.of("code128", "ean128");
            case CODE_39 -> List.of("code39");
            case EAN_UPC ->
                List.of(
                        "ean8", "ean8_2", "ean8_5", "ean13", "ean13_2", "ean13_5", "jan13", "upcA", "upcA_2", "upcA_5",
                        "upcE0", "upcE0_2", "upcE0_5", "upcE1", "upcE1_2", "upcE1_5");
            case INTERLEAVED_2_OF_5 -> List.of("itf");
            case UNKNOWN -> List.of();
        };
    }

    static Symbology of(String name) {
        return Arrays.stream(Symbology.values())
                .filter(symbology -> names(symbology).contains(name))
                .findFirst()
                .orElse(Symbology.UNKNOWN);
    }
}
