package org.infomat.device.printer.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Messages of IPP as words with blanks between: version, code, number, then groups of attributes as `[printer]` and
/// their values as `printer-state:enum=3`. A further value of an attribute has no name; `*` in place of `=` stands
/// before bytes that are not of the syntax, or that have no form of their own. `data:` is what follows the attributes,
/// `unreadable:` what is no message. What is left out is a length: `[34]`.
final class IppText {
    private static final String DATA = "data:";
    private static final String UNREADABLE = "unreadable:";
    private static final Map<Integer, String> GROUPS =
            Map.of(0x01, "operation", 0x02, "job", 0x04, "printer", 0x05, "unsupported");
    private static final Pattern LENGTH = Pattern.compile("\\[(\\d{1,7})]");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern GROUP = Pattern.compile("\\[([a-z]+|0x\\p{XDigit}{2})]");
    private static final Pattern VALUE =
            Pattern.compile("(?<name>[^:]*):(?<syntax>[a-z-]+|0x\\p{XDigit}{2})(?<sign>[=*])(?<value>[^=*]*)");
    private static final int HEADER = 3;
    private static final int HEXADECIMAL = 16;

    private IppText() {}

    static String length(int length) {
        return "[" + length + "]";
    }

    static String of(byte[] bytes, Veil veil) {
        try {
            return of(IppMessage.parse(bytes), veil);
        } catch (IppException e) {
            return UNREADABLE + veil.data(bytes);
        }
    }

    private static String of(IppMessage message, Veil veil) {
        StringJoiner words = new StringJoiner(" ");
        words.add((message.version() >> 8) + "." + (message.version() & 0xff))
                .add("%04x".formatted(message.code()))
                .add(String.valueOf(message.number()));
        for (IppMessage.Part part : message.parts()) {
            words.add(
                    switch (part) {
                        case IppMessage.Group(int tag) -> "[" + GROUPS.getOrDefault(tag, number(tag)) + "]";
                        case IppMessage.Value value -> of(value, veil);
                    });
        }
        if (message.data().length > 0) {
            words.add(DATA + veil.data(message.data()));
        }
        return words.toString();
    }

    private static String number(int tag) {
        return "0x%02x".formatted(tag);
    }

    private static String of(IppMessage.Value value, Veil veil) {
        String syntax = Syntax.of(value.tag()).map(Syntax::word).orElseGet(() -> number(value.tag()));
        return Escaped.of(veil.name(value)) + ":" + syntax
                + veil.value(value)
                        .map(bytes -> shown(value.tag(), bytes))
                        .orElseGet(() -> "=" + length(value.value().length));
    }

    private static String shown(int tag, byte[] value) {
        if (Syntax.isNumber(tag) && value.length == Integer.BYTES) {
            return "=" + ByteBuffer.wrap(value).getInt();
        }
        if (tag == Syntax.BOOLEAN.tag() && value.length == 1 && value[0] >>> 1 == 0) {
            return "=" + (value[0] == 1);
        }
        return (Syntax.isText(tag) ? "=" : "*") + Escaped.of(value);
    }

    /// The bytes of such words: as many zeros where a length stands for data, which make no message. Throws
    /// `IllegalArgumentException` for others.
    static byte[] bytes(List<String> words) {
        if (words.size() == 1 && words.getFirst().startsWith(UNREADABLE)) {
            return data(words.getFirst().substring(UNREADABLE.length()));
        }
        if (words.size() < HEADER) {
            throw new IllegalArgumentException("A message of IPP has at least version, code and number");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher version = matched(VERSION, words.get(0));
        bytes.write(Integer.parseInt(version.group(1)));
        bytes.write(Integer.parseInt(version.group(2)));
        put(bytes, Integer.parseInt(words.get(1), HEXADECIMAL), Short.BYTES);
        put(bytes, Integer.parseInt(words.get(2)), Integer.BYTES);
        boolean followed = words.getLast().startsWith(DATA);
        words.subList(HEADER, words.size() - (followed ? 1 : 0)).forEach(word -> put(bytes, word));
        bytes.write(IppMessage.END);
        bytes.writeBytes(followed ? data(words.getLast().substring(DATA.length())) : new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] data(String text) {
        Matcher length = LENGTH.matcher(text);
        return length.matches()
                ? new byte[Integer.parseInt(length.group(1))]
                : Base64.getDecoder().decode(text);
    }

    private static void put(ByteArrayOutputStream bytes, String word) {
        Matcher group = GROUP.matcher(word);
        if (group.matches()) {
            bytes.write(group(group.group(1)));
            return;
        }
        Matcher value = matched(VALUE, word);
        int tag = Syntax.of(value.group("syntax")).map(Syntax::tag).orElseGet(() -> tag(value.group("syntax")));
        bytes.write(tag);
        sized(bytes, Escaped.parse(value.group("name")));
        boolean escaped = value.group("sign").equals("*") || Syntax.isText(tag);
        sized(bytes, escaped ? Escaped.parse(value.group("value")) : read(tag, value.group("value")));
    }

    private static int group(String word) {
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> tag(word));
    }

    private static int tag(String number) {
        return Integer.decode(number);
    }

    private static byte[] read(int tag, String value) {
        return tag == Syntax.BOOLEAN.tag()
                ? new byte[] {(byte) (value.equals("true") ? 1 : 0)}
                : ByteBuffer.allocate(Integer.BYTES)
                        .putInt(Integer.parseInt(value))
                        .array();
    }

    private static void sized(ByteArrayOutputStream bytes, byte[] sized) {
        put(bytes, sized.length, Short.BYTES);
        bytes.writeBytes(sized);
    }

    /// Highest byte first.
    private static void put(ByteArrayOutputStream bytes, int value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            bytes.write(value >> (Byte.SIZE * i));
        }
    }

    private static Matcher matched(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A message of IPP has no '" + word + "'");
        }
        return matcher;
    }
}
