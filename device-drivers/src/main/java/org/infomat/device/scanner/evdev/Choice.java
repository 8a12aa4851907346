package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.infomat.device.DriverSettings;

/// Which input device is the scanner, as `devices.yaml` says it in one of three ways.
sealed interface Choice {
    /// A device file, in whose name `*` stands for anything.
    record File(Path folder, String pattern) implements Choice {}

    /// Vendor and product, as `lsusb` shows them.
    record Usb(String numbers) implements Choice {}

    /// How its name begins.
    record Name(Pattern pattern) implements Choice {}

    static Choice from(DriverSettings settings) {
        Map<String, String> given = new TreeMap<>(settings.values());
        given.keySet().retainAll(java.util.Set.of("device", "usb", "name"));
        if (given.size() != 1) {
            throw new IllegalArgumentException("Say which scanner with one of 'device', 'usb' and 'name'");
        }
        Map.Entry<String, String> choice = given.entrySet().iterator().next();
        return switch (choice.getKey()) {
            case "device" -> file(choice.getValue());
            case "usb" -> usb(choice.getValue());
            default -> name(choice.getValue());
        };
    }

    private static Choice file(String text) {
        Path path = Path.of(text);
        Path folder = path.getParent();
        if (folder == null || !path.isAbsolute()) {
            throw new IllegalArgumentException(
                    "'device' is a file such as /dev/input/by-id/usb-*-event-kbd, not '" + text + "'");
        }
        return new File(folder, path.getFileName().toString());
    }

    private static Choice usb(String text) {
        if (!text.matches("(?i)[0-9a-f]{4}:[0-9a-f]{4}")) {
            throw new IllegalArgumentException(
                    "'usb' is vendor and product in hexadecimal digits, such as 0c2e:0b61, not '" + text + "'");
        }
        return new Usb(text.toLowerCase(Locale.ROOT));
    }

    private static Choice name(String text) {
        try {
            return new Name(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'name' is no regular expression: " + e.getDescription(), e);
        }
    }

    /// The chosen one among those present.
    default Optional<InputDevice> among(InputDevices present) throws IOException {
        return switch (this) {
            case File(Path folder, String pattern) -> file(folder, pattern, present);
            case Usb(String numbers) -> present.first(device -> device.usb().equals(numbers));
            case Name(Pattern pattern) ->
                present.first(device -> pattern.matcher(device.name()).lookingAt());
        };
    }

    /// A link such as those in `by-id` leads to a file that is listed.
    private static Optional<InputDevice> file(Path folder, String pattern, InputDevices present) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                Path real = file.toRealPath();
                Optional<InputDevice> listed =
                        present.first(device -> device.file().equals(real));
                if (listed.isPresent()) {
                    return listed;
                }
            }
        }
        return Optional.empty();
    }
}
