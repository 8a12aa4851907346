package org.infomat.device.card.emrtd;

import static org.infomat.device.card.emrtd.DataObject.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/// The chip's side of Basic Access Control (ICAO 9303 part 11, 4.3).
final class BasicAccess {
    private static final int NUMBER = 8;
    private static final int CRYPTOGRAM = 32;

    private final SecureRandom random = new SecureRandom();
    private final byte[] encryption;
    private final byte[] authentication;
    private byte[] challenge = new byte[0];
    private byte[] answer = new byte[0];

    BasicAccess(String zone) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOf(KeyDerivation.secret(zone), 16);
        encryption = KeyDerivation.key(seed, KeyDerivation.ENCRYPTION);
        authentication = KeyDerivation.key(seed, KeyDerivation.AUTHENTICATION);
    }

    byte[] challenge() {
        challenge = random(NUMBER);
        return challenge.clone();
    }

    /// Nothing where the other side does not know the key.
    Optional<SecureMessaging> authenticate(byte[] data) throws GeneralSecurityException {
        if (challenge.length == 0 || data.length != CRYPTOGRAM + NUMBER) {
            return Optional.empty();
        }
        byte[] cryptogram = Arrays.copyOf(data, CRYPTOGRAM);
        byte[] plain = crypt(Cipher.DECRYPT_MODE, cryptogram);
        if (!Arrays.equals(mac(cryptogram), Arrays.copyOfRange(data, CRYPTOGRAM, data.length))
                || !Arrays.equals(challenge, Arrays.copyOfRange(plain, NUMBER, 2 * NUMBER))) {
            return Optional.empty();
        }
        byte[] theirs = Arrays.copyOf(plain, NUMBER);
        byte[] ours = random(16);
        byte[] reply = crypt(Cipher.ENCRYPT_MODE, join(challenge, theirs, ours));
        answer = join(reply, mac(reply));
        byte[] secret = new byte[16];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (ours[i] ^ plain[16 + i]);
        }
        long counter = ByteBuffer.wrap(join(Arrays.copyOfRange(challenge, 4, 8), Arrays.copyOfRange(theirs, 4, 8)))
                .getLong();
        return Optional.of(SecureMessaging.tripleDes(secret, counter));
    }

    /// To the authentication that succeeded last.
    byte[] answer() {
        return answer.clone();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] crypt(int mode, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
        cipher.init(mode, SecureMessaging.tripleDesKey(encryption), new IvParameterSpec(new byte[NUMBER]));
        return cipher.doFinal(bytes);
    }

    private byte[] mac(byte[] cryptogram) {
        return SecureMessaging.mac(authentication, false, SecureMessaging.padded(cryptogram, NUMBER));
    }
}
