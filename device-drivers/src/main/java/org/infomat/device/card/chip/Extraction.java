package org.infomat.device.card.chip;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infomat.device.DriverSettings;

/// Finds the identifier in the data of a card.
record Extraction(List<Integer> tags, int offset, int length, Encoding encoding, Pattern pattern) {
    private static final Pattern ANYTHING = Pattern.compile("(?s).+");

    Extraction {
        tags = List.copyOf(tags);
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("'offset' is at least 0 and 'length' at least 1");
        }
    }

    static Extraction from(DriverSettings settings) {
        return new Extraction(
                tags(settings.get("tag", "")),
                settings.integer("offset", 0),
                settings.integer("length", Integer.MAX_VALUE),
                Encoding.named(settings.get("charset", "US-ASCII")),
                settings.find("pattern")
                        .map(pattern -> RegularExpression.setting("pattern", pattern))
                        .orElse(ANYTHING));
    }

    private static List<Integer> tags(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        if (!path.matches("([0-9A-Fa-f]{2}){1,3}(/([0-9A-Fa-f]{2}){1,3})*")) {
            throw new IllegalArgumentException("'tag' is hexadecimal as in 5A or 70/5F20, not '" + path + "'");
        }
        return Stream.of(path.split("/")).map(HexFormat::fromHexDigits).toList();
    }

    /// The identifier. What is told of a failure says nothing of what the card holds.
    String text(byte[] data) throws NotThereException {
        Optional<byte[]> value = Tlv.find(data, tags);
        if (value.isEmpty()) {
            throw new NotThereException("the card's data have no such tag");
        }
        byte[] found = value.get();
        if (found.length <= offset || (length != Integer.MAX_VALUE && found.length - offset < length)) {
            throw new NotThereException("the card's data are too short: " + found.length + " bytes");
        }
        byte[] part = Arrays.copyOfRange(found, offset, offset + Math.min(length, found.length - offset));
        return matched(encoding.text(part));
    }

    private String matched(String text) throws NotThereException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new NotThereException("the card's data are not as 'pattern' says");
        }
        String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        if (found == null || found.isBlank()) {
            throw new NotThereException("the card's identifier is empty");
        }
        return found;
    }

    /// How bytes on a card become text.
    sealed interface Encoding {
        static Encoding named(String name) {
            return switch (name) {
                case "hex" -> new Hex();
                case "bcd" -> new Bcd();
                default -> new Characters(charset(name));
            };
        }

        private static Charset charset(String name) {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9.:_-]*") || !Charset.isSupported(name)) {
                throw new IllegalArgumentException(
                        "'charset' is hex, bcd, UTF-8 or another charset, not '" + name + "'");
            }
            return Charset.forName(name);
        }

        String text(byte[] bytes);

        record Hex() implements Encoding {
            @Override
            public String text(byte[] bytes) {
                return HexFormat.of().withUpperCase().formatHex(bytes);
            }
        }

        /// Two digits a byte, filled up with F.
        record Bcd() implements Encoding {
            @Override
            public String text(byte[] bytes) {
                return new Hex().text(bytes).replaceFirst("F+$", "");
            }
        }

        /// Text, which cards fill up with zeros, FF or blanks.
        record Characters(Charset charset) implements Encoding {
            @Override
            public String text(byte[] bytes) {
                int end = bytes.length;
                while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == (byte) 0xFF)) {
                    end--;
                }
                return new String(bytes, 0, end, charset).strip();
            }
        }
    }

    /// The data are not as the profile says.
    static final class NotThereException extends Exception {
        private static final long serialVersionUID = 1;

        NotThereException(String message) {
            super(message);
        }
    }
}
