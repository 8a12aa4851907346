package org.infomat.kiosk.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Seals records with AES-256-GCM, bound to their id and to this terminal: a record that was changed, moved to another
/// row or brought from another terminal does not open.
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final String terminalId;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys, String terminalId) {
        this.keys = keys;
        this.terminalId = terminalId;
    }

    @SuppressWarnings("ArrayRecordComponent") // only carried between cipher and database, never compared or shown
    record Sealed(String keyId, byte[] iv, byte[] content) {}

    /// What opening a sealed record gives.
    sealed interface Opened {
        @SuppressWarnings("ArrayRecordComponent") // only carried to the decoder, never compared or shown
        record Content(byte[] bytes) implements Opened {}

        record Altered() implements Opened {}

        record KeyMissing() implements Opened {}
    }

    Sealed close(UUID id, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        SecretKey key = keys.newest();
        try {
            return new Sealed(
                    Keys.id(key), iv, cipher(Cipher.ENCRYPT_MODE, key, iv, id).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    Opened open(UUID id, Sealed sealed) {
        return keys.find(sealed.keyId()).map(key -> open(id, sealed, key)).orElseGet(Opened.KeyMissing::new);
    }

    private Opened open(UUID id, Sealed sealed, SecretKey key) {
        if (sealed.iv().length != IV_BYTES) {
            return new Opened.Altered();
        }
        try {
            return new Opened.Content(
                    cipher(Cipher.DECRYPT_MODE, key, sealed.iv(), id).doFinal(sealed.content()));
        } catch (AEADBadTagException altered) {
            return new Opened.Altered();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] iv, UUID id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        cipher.updateAAD(terminalId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
