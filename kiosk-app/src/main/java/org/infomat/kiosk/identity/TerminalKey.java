package org.infomat.kiosk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.infomat.kiosk.durable.DurableFile;

/// The terminal's own key (Ed25519, RFC 8032): what it signs can be checked by anybody who has the public half.
public final class TerminalKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private TerminalKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /// Reads the key from its file, or makes one at the first start. A file that is damaged stops here: a new key would
    /// make everything signed before look forged.
    public static TerminalKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                new DurableFile(file).replace(text(newPair()));
            }
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (lines.size() != 2) {
                throw new IllegalStateException(file + " holds no key of two lines. Restore it from its backup");
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new TerminalKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0)))),
                    keys.generatePublic(new X509EncodedKeySpec(decoded(lines.get(1)))));
        } catch (IOException e) {
            throw new UncheckedIOException("The terminal's key " + file + " cannot be read or made", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The terminal's key " + file + " is damaged. Restore it from its backup", e);
        }
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    }

    private static String text(KeyPair pair) {
        return "# The terminal's key (Ed25519): the secret half (PKCS #8), then the public one (X.509).\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n";
    }

    private static byte[] decoded(String line) {
        return Base64.getDecoder().decode(line.strip());
    }

    /// In Base64.
    public String sign(byte[] content) {
        return Base64.getEncoder().encodeToString(signature(content));
    }

    /// 64 bytes.
    public byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
        }
    }

    /// Whether this key signed that; a signature that is none is a wrong one.
    public boolean signed(byte[] content, String signatureText) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(content);
            return signature.verify(decoded(signatureText));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// The public half (X.509 SubjectPublicKeyInfo) in Base64, to be shown and handed out.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /// The public half as `openssl` reads it (RFC 7468).
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + publicKey() + "\n-----END PUBLIC KEY-----\n";
    }

    /// By which people compare keys: the SHA-256 of the public half in hexadecimal, in groups of four.
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
            return HexFormat.of().formatHex(digest).replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
