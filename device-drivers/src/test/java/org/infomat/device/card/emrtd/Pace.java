package org.infomat.device.card.emrtd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.infomat.device.card.emrtd.DataObject.join;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/// The chip's side of PACE (ICAO 9303 part 11, 4.4): generic mapping on the curve brainpoolP256r1, AES of 128 bits.
final class Pace {
    /// id-PACE-ECDH-GM-AES-CBC-CMAC-128
    private static final byte[] PROTOCOL = HexFormat.of().parseHex("04007F00070202040202");

    private static final int BRAINPOOL_P256 = 13;
    private static final int BY_ZONE = 1;
    private static final int BY_NUMBER = 2;

    private final X9ECParameters curve = TeleTrusTNamedCurves.getByName("brainpoolP256r1");
    private final SecureRandom random = new SecureRandom();
    private final byte[] zone;
    private final byte[] number;
    private byte[] password = new byte[0];
    private byte[] nonce = new byte[0];
    private ECPoint generator = curve.getG();
    private byte[] theirKey = new byte[0];
    private byte[] ourKey = new byte[0];
    private byte[] secret = new byte[0];

    Pace(String zone, String number) throws GeneralSecurityException {
        this.zone = KeyDerivation.secret(zone);
        this.number = number.getBytes(US_ASCII);
    }

    /// The file that tells readers what the chip offers.
    static byte[] cardAccess() {
        return DataObject.of(
                0x31,
                DataObject.of(
                        0x30,
                        DataObject.of(0x06, PROTOCOL),
                        DataObject.of(0x02, new byte[] {2}),
                        DataObject.of(0x02, new byte[] {BRAINPOOL_P256})));
    }

    /// Whether that way of PACE, with that password, is known here.
    boolean set(byte[] data) {
        Map<Integer, byte[]> wanted = DataObject.in(data);
        password = switch (wanted.get(0x83)[0]) {
            case BY_ZONE -> zone;
            case BY_NUMBER -> number;
            default -> new byte[0];
        };
        return Arrays.equals(PROTOCOL, wanted.get(0x80)) && password.length > 0;
    }

    /// The next step; nothing where the other side does not know the password.
    Optional<byte[]> step(byte[] data) throws GeneralSecurityException {
        Map<Integer, byte[]> step = DataObject.in(DataObject.in(data).get(0x7C));
        if (step.isEmpty()) {
            return Optional.of(answer(0x80, encryptedNonce()));
        }
        if (step.containsKey(0x81)) {
            return Optional.of(answer(0x82, map(step.get(0x81))));
        }
        if (step.containsKey(0x83)) {
            return Optional.of(answer(0x84, agree(step.get(0x83))));
        }
        return Arrays.equals(token(ourKey), step.get(0x85))
                ? Optional.of(answer(0x86, token(theirKey)))
                : Optional.empty();
    }

    private static byte[] answer(int tag, byte[] value) {
        return DataObject.of(0x7C, DataObject.of(tag, value));
    }

    private byte[] encryptedNonce() throws GeneralSecurityException {
        nonce = new byte[16];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KeyDerivation.key(password, KeyDerivation.PACE), "AES"),
                new IvParameterSpec(new byte[16]));
        return cipher.doFinal(nonce);
    }

    /// A generator that only those find who know the nonce.
    private byte[] map(byte[] theirs) {
        BigInteger key = privateKey();
        ECPoint shared = curve.getCurve().decodePoint(theirs).multiply(key);
        generator = curve.getG().multiply(new BigInteger(1, nonce)).add(shared).normalize();
        return curve.getG().multiply(key).getEncoded(false);
    }

    private byte[] agree(byte[] theirs) {
        BigInteger key = privateKey();
        theirKey = theirs;
        ourKey = generator.multiply(key).getEncoded(false);
        secret = BigIntegers.asUnsignedByteArray(
                32,
                curve.getCurve()
                        .decodePoint(theirs)
                        .multiply(key)
                        .normalize()
                        .getAffineXCoord()
                        .toBigInteger());
        return ourKey.clone();
    }

    private BigInteger privateKey() {
        return BigIntegers.createRandomInRange(BigInteger.ONE, curve.getN().subtract(BigInteger.ONE), random);
    }

    private byte[] token(byte[] publicKey) throws GeneralSecurityException {
        byte[] object = DataObject.of(0x7F49, join(DataObject.of(0x06, PROTOCOL), DataObject.of(0x86, publicKey)));
        return SecureMessaging.mac(KeyDerivation.key(secret, KeyDerivation.AUTHENTICATION), true, object);
    }

    SecureMessaging secured() throws GeneralSecurityException {
        return SecureMessaging.aes(secret);
    }
}
