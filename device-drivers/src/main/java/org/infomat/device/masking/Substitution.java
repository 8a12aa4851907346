package org.infomat.device.masking;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Replaces words and numbers by others that are drawn at random: a digit by a digit, a letter by one of the same case
/// and script. The same word has the same replacement for as long as this lives, and no way leads back. A number that
/// fits its check digit (Luhn) is replaced by one that does, and one that does not by one that does not.
public final class Substitution {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final int SHORTEST_CHECKED = 8;
    private static final int BLOCK = 32;
    private static final int TRIES = 200;

    private final RandomGenerator random;
    private final Map<String, String> words = new HashMap<>();

    public Substitution(RandomGenerator random) {
        this.random = random;
    }

    /// Every word replaced; what stands between them stays.
    public String text(String original) {
        return WORD.matcher(original).replaceAll(found -> word(found.group()));
    }

    private String word(String original) {
        return words.computeIfAbsent(original, this::other);
    }

    /// Another word than this.
    private String other(String original) {
        String drawn = drawn(original);
        for (int i = 0; i < TRIES && drawn.equals(original); i++) {
            drawn = drawn(original);
        }
        return drawn;
    }

    private String drawn(String original) {
        String drawn = original.codePoints()
                .map(this::character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return original.matches("[0-9]{" + SHORTEST_CHECKED + ",}")
                ? checked(issued(original) + drawn.substring(issued(original).length()), CheckDigit.fits(original))
                : drawn;
    }

    /// How a number begins says of which industry its issuer is (ISO/IEC 7812-1), and with that whether it pays: that
    /// much stays, and tells nothing of a person.
    private static String issued(String number) {
        return number.substring(0, number.startsWith("2") ? 2 : 1);
    }

    private int character(int original) {
        if (original >= '0' && original <= '9') {
            return '0' + random.nextInt(10);
        }
        int first = original < 0x80 ? (Character.isUpperCase(original) ? 'A' : 'a') : original / BLOCK * BLOCK;
        int count = original < 0x80 ? 26 : BLOCK;
        int drawn = first + random.nextInt(count);
        for (int i = 0; i < TRIES && Character.getType(drawn) != Character.getType(original); i++) {
            drawn = first + random.nextInt(count);
        }
        return Character.getType(drawn) == Character.getType(original) ? drawn : first;
    }

    private static String checked(String number, boolean fits) {
        String all = number;
        while (CheckDigit.fits(all) != fits) {
            int last = all.charAt(all.length() - 1) - '0';
            all = all.substring(0, all.length() - 1) + (last + 1) % 10;
        }
        return all;
    }

    /// Text in bytes, as many as before. What is no text in that charset is replaced digit by hexadecimal digit.
    public byte[] bytes(byte[] original, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(original)).toString();
            byte[] replaced = text(text).getBytes(charset);
            boolean legible = text.chars().noneMatch(character -> character == 0xFFFD);
            return legible && replaced.length == original.length ? replaced : numbers(original);
        } catch (CharacterCodingException e) {
            return numbers(original);
        }
    }

    /// Bytes that are no text: a decimal digit of their hexadecimal form stays one, which keeps packed numbers valid,
    /// and `F`, with which these are filled up, stays.
    public byte[] numbers(byte[] original) {
        StringBuilder replaced = new StringBuilder();
        String whole = HexFormat.of().withUpperCase().formatHex(original);
        for (int i = 0; i < whole.length(); i++) {
            char digit = whole.charAt(i);
            replaced.append(
                    digit == 'F'
                            ? 'F'
                            : digit <= '9' ? (char) ('0' + random.nextInt(10)) : (char) ('A' + random.nextInt(5)));
        }
        String kept = words.computeIfAbsent("0x" + whole, fresh -> replaced.toString());
        return HexFormat.of().parseHex(kept);
    }

    /// Whether all of these bytes are printable text in ASCII.
    public static boolean printable(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).matches("[ -~]+");
    }
}
