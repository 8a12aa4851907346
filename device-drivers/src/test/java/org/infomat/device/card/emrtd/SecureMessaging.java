package org.infomat.device.card.emrtd;

import static org.infomat.device.card.emrtd.DataObject.join;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.params.KeyParameter;

/// The chip's side of encrypted commands and answers (ICAO 9303 part 11, 9.8).
final class SecureMessaging {
    private static final int MAC_LENGTH = 8;

    private final byte[] encryption;
    private final byte[] authentication;
    private final boolean aes;
    private final int block;
    private long counter;

    private SecureMessaging(byte[] secret, boolean aes, long counter) throws GeneralSecurityException {
        this.encryption = KeyDerivation.key(secret, KeyDerivation.ENCRYPTION);
        this.authentication = KeyDerivation.key(secret, KeyDerivation.AUTHENTICATION);
        this.aes = aes;
        this.block = aes ? 16 : 8;
        this.counter = counter;
    }

    static SecureMessaging tripleDes(byte[] secret, long counter) throws GeneralSecurityException {
        return new SecureMessaging(secret, false, counter);
    }

    static SecureMessaging aes(byte[] secret) throws GeneralSecurityException {
        return new SecureMessaging(secret, true, 0);
    }

    Command unwrap(Command secured) throws GeneralSecurityException {
        counter++;
        Map<Integer, byte[]> objects = DataObject.in(secured.data());
        byte[] cryptogram = objects.get(0x87);
        byte[] expected = objects.get(0x97);
        byte[] signed = join(
                padded(secured.header()),
                cryptogram == null ? new byte[0] : DataObject.of(0x87, cryptogram),
                expected == null ? new byte[0] : DataObject.of(0x97, expected));
        if (!Arrays.equals(mac(signed), objects.get(0x8E))) {
            throw new GeneralSecurityException("The command's checksum is wrong");
        }
        byte[] data = cryptogram == null
                ? new byte[0]
                : unpadded(crypt(Cipher.DECRYPT_MODE, Arrays.copyOfRange(cryptogram, 1, cryptogram.length)));
        int length = expected == null ? -1 : Byte.toUnsignedInt(expected[0]);
        return new Command(secured.cla() & ~0x0C, secured.instruction(), secured.p1(), secured.p2(), data, length);
    }

    byte[] wrap(byte[] answer) throws GeneralSecurityException {
        counter++;
        byte[] data = Arrays.copyOf(answer, answer.length - 2);
        byte[] status = Arrays.copyOfRange(answer, answer.length - 2, answer.length);
        byte[] body = join(
                data.length == 0 ? data : DataObject.of(0x87, new byte[] {1}, crypt(Cipher.ENCRYPT_MODE, padded(data))),
                DataObject.of(0x99, status));
        return join(body, DataObject.of(0x8E, mac(body)), status);
    }

    private byte[] crypt(int mode, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/NoPadding" : "DESede/CBC/NoPadding");
        byte[] start = new byte[block];
        if (aes) {
            Cipher once = Cipher.getInstance("AES/ECB/NoPadding");
            once.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(encryption, "AES"));
            start = once.doFinal(counter());
        }
        cipher.init(
                mode,
                aes ? new SecretKeySpec(encryption, "AES") : tripleDesKey(encryption),
                new IvParameterSpec(start));
        return cipher.doFinal(bytes);
    }

    /// Of two keys, the first is used twice.
    static SecretKeySpec tripleDesKey(byte[] key) {
        return new SecretKeySpec(join(key, Arrays.copyOf(key, 8)), "DESede");
    }

    private byte[] mac(byte[] bytes) {
        return mac(authentication, aes, padded(join(counter(), bytes)));
    }

    /// Of whole blocks with triple DES, of anything with AES.
    static byte[] mac(byte[] key, boolean aes, byte[] bytes) {
        Mac mac = aes ? new CMac(AESEngine.newInstance()) : new ISO9797Alg3Mac(new DESEngine());
        mac.init(new KeyParameter(key));
        mac.update(bytes, 0, bytes.length);
        byte[] whole = new byte[mac.getMacSize()];
        mac.doFinal(whole, 0);
        return Arrays.copyOf(whole, MAC_LENGTH);
    }

    private byte[] counter() {
        return ByteBuffer.allocate(block).putLong(block - Long.BYTES, counter).array();
    }

    private byte[] padded(byte[] bytes) {
        return padded(bytes, block);
    }

    static byte[] padded(byte[] bytes, int block) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / block + 1) * block);
        padded[bytes.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] unpadded(byte[] bytes) {
        int end = bytes.length - 1;
        while (bytes[end] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
