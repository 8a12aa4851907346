package org.infomat.device.port;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.infomat.device.DriverSettings;

/// How a serial line speaks: 9600 baud, 8 data bits, no parity, 1 stop bit and no flow control unless the settings say
/// otherwise.
record SerialFormat(int baud, int dataBits, Parity parity, int stopBits, FlowControl flowControl) {
    SerialFormat {
        if (baud < 300 || baud > 4_000_000) {
            throw new IllegalArgumentException("'baud' is 300 to 4000000, not " + baud);
        }
        if (dataBits != 7 && dataBits != 8) {
            throw new IllegalArgumentException("'data-bits' is 7 or 8, not " + dataBits);
        }
        if (!Set.of(1, 2).contains(stopBits)) {
            throw new IllegalArgumentException("'stop-bits' is 1 or 2, not " + stopBits);
        }
    }

    enum Parity {
        NONE,
        ODD,
        EVEN
    }

    enum FlowControl {
        NONE,
        RTS_CTS,
        XON_XOFF
    }

    static SerialFormat of(DriverSettings settings) {
        return new SerialFormat(
                settings.integer("baud", 9_600),
                settings.integer("data-bits", 8),
                chosen(settings, "parity", Parity.values()),
                settings.integer("stop-bits", 1),
                chosen(settings, "flow-control", FlowControl.values()));
    }

    private static <E extends Enum<E>> E chosen(DriverSettings settings, String key, E[] values) {
        String text = settings.get(key, word(values[0]));
        return Arrays.stream(values)
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + key + "' is one of " + words(values) + ", not '" + text + "'"));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(SerialFormat::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
