package org.infomat.kiosk.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of an outbox, newest last: new records are sealed with the newest, older records are opened with theirs.
/// As text: one key a line, 256 bits in Base64; lines that begin with `#` are notes.
public final class Keys {
    private static final int KEY_BYTES = 32;

    private final List<SecretKey> oldestFirst;

    Keys(List<SecretKey> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            throw new IllegalArgumentException("There is no key");
        }
        this.oldestFirst = List.copyOf(oldestFirst);
    }

    /// Reads the text form. Messages never repeat what the text holds.
    public static Keys parse(String text) {
        List<SecretKey> keys = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(line));
            }
        }
        return new Keys(keys);
    }

    private static SecretKey key(String line) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException quoting) {
            throw new IllegalArgumentException("A line is not Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + bytes.length);
        }
        SecretKey key = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    SecretKey newest() {
        return oldestFirst.getLast();
    }

    Optional<SecretKey> find(String id) {
        return oldestFirst.stream().filter(key -> id(key).equals(id)).findFirst();
    }

    /// A short name of a key that does not help to find it: the beginning of a hash.
    static String id(SecretKey key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("infomat outbox key id".getBytes(StandardCharsets.US_ASCII));
            return java.util.HexFormat.of().formatHex(digest.digest(key.getEncoded()), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
