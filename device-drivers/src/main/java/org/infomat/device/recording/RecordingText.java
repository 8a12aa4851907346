package org.infomat.device.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infomat.device.DriverSettings;

/// The text form of a recording: a first line with the form's number, `name: value` lines, an empty line, the
/// exchanges (`ExchangeText`), and a checksum.
final class RecordingText {
    private static final String FORM = "infomat-recording ";
    private static final int NUMBER = 1;
    private static final String SETTING = "setting ";
    private static final String SUM = "sha256 ";

    private RecordingText() {}

    static String of(Recording recording) {
        StringBuilder text = new StringBuilder(FORM + NUMBER + "\n");
        text.append("driver: ").append(recording.driver()).append('\n');
        new TreeMap<>(recording.settings().values())
                .forEach((key, value) -> text.append(SETTING)
                        .append(key)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        recording
                .notes()
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
        text.append('\n');
        recording
                .exchanges()
                .forEach(exchange -> text.append(ExchangeText.of(exchange)).append('\n'));
        return text + SUM + sum(text.toString()) + "\n";
    }

    static Recording parse(String text) {
        int end = text.lastIndexOf(SUM);
        if (!text.startsWith(FORM) || end < 0) {
            throw new IllegalArgumentException("This is no recording, or its end is missing");
        }
        if (!text.startsWith(FORM + NUMBER + "\n")) {
            throw new IllegalArgumentException(
                    "This recording has another form than " + NUMBER + "; play it with the program that wrote it");
        }
        if (!text.substring(end + SUM.length()).strip().equals(sum(text.substring(0, end)))) {
            throw new IllegalArgumentException("This recording was changed after it was written: its sum is wrong");
        }
        return parsed(text.substring(0, end).lines().skip(1).toList());
    }

    private static Recording parsed(List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        int begin = lines.indexOf("");
        for (String line : lines.subList(0, Math.max(0, begin))) {
            String[] pair = line.split(": ", 2);
            boolean setting = pair[0].startsWith(SETTING);
            (setting ? settings : notes)
                    .put(setting ? pair[0].substring(SETTING.length()) : pair[0], pair.length > 1 ? pair[1] : "");
        }
        for (String line : lines.subList(begin + 1, lines.size())) {
            exchanges.add(ExchangeText.parse(line));
        }
        String driver = notes.remove("driver");
        return new Recording(driver == null ? "" : driver, new DriverSettings(settings), notes, exchanges);
    }

    private static String sum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
