package org.infomat.device.card.emrtd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/// Keys out of secrets (ICAO 9303 part 11, 9.7.1), of 128 bits.
final class KeyDerivation {
    static final int ENCRYPTION = 1;
    static final int AUTHENTICATION = 2;
    static final int PACE = 3;

    private static final int LENGTH = 16;

    private KeyDerivation() {}

    static byte[] key(byte[] secret, int purpose) throws GeneralSecurityException {
        return Arrays.copyOf(sha1(DataObject.join(secret, new byte[] {0, 0, 0, (byte) purpose})), LENGTH);
    }

    /// The secret that stands in the second line of a passport's machine readable zone: number, birth and expiry, each
    /// with its check digit.
    static byte[] secret(String line) throws GeneralSecurityException {
        return sha1((line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 28)).getBytes(US_ASCII));
    }

    private static byte[] sha1(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(bytes);
    }
}
