package org.infomat.kiosk.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password or a card's number as it is kept: PBKDF2 with HMAC-SHA-512 and a salt of its own (RFC 8018).
/// As text: `pbkdf2-sha512:ROUNDS:SALT:HASH`.
record SecretHash(int rounds, String salt, String hash) {
    private static final String NAME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    /// What OWASP advises for this function.
    private static final int ROUNDS = 210_000;

    private static final int LEAST_ROUNDS = 100_000;
    private static final int BYTES = 32;

    /// That of no secret: checked where a name is not known, so that the answer takes as long.
    static final SecretHash NOBODY = new SecretHash(ROUNDS, encoded(new byte[BYTES]), encoded(new byte[BYTES]));

    SecretHash {
        if (rounds < LEAST_ROUNDS || rounds > 100 * ROUNDS) {
            throw new IllegalArgumentException("A hash takes from " + LEAST_ROUNDS + " rounds on, not " + rounds);
        }
        Base64.getDecoder().decode(salt);
        Base64.getDecoder().decode(hash);
    }

    static SecretHash of(String secret, SecureRandom random) {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return new SecretHash(ROUNDS, encoded(salt), encoded(derived(secret, salt, ROUNDS)));
    }

    /// Messages never repeat what the text holds.
    static SecretHash parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 4 || !parts[0].equals(NAME) || !parts[1].matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("is no hash; write it with ./infomat technician");
        }
        return new SecretHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    String text() {
        return String.join(":", NAME, String.valueOf(rounds), salt, hash);
    }

    /// Takes as long for a wrong secret as for the right one.
    boolean matches(String secret) {
        byte[] derived = derived(secret, Base64.getDecoder().decode(salt), rounds);
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
    }

    private static byte[] derived(String secret, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2 with SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Nothing of it reaches a log.
    @Override
    public String toString() {
        return "SecretHash[]";
    }
}
