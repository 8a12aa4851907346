package org.infomat.hub.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A keyed fingerprint (HMAC-SHA-256): equal for equal words, and worthless to a thief of the database without the
/// secret.
///
/// The secret is in the data folder. Without it no look-up code can be checked any more: it belongs in every backup.
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private Seal(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /// The seal of this data folder, made when there is none yet.
    public static Seal of(DataFolder folder) {
        var file = folder.resolve("secret");
        try {
            if (Files.notExists(file)) {
                var fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                folder.writePrivately("secret", fresh);
            }
            return new Seal(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read. Restore it from the backup", e);
        }
    }

    /// In hexadecimal.
    ///
    /// @param purpose keeps fingerprints of different things apart
    public String of(String purpose, String... words) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var word : words) {
                mac.update((byte) 0);
                mac.update(word.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
