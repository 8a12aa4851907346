package org.infomat.hub.terminal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public half of a terminal's own key (Ed25519, RFC 8032).
public final class TerminalKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PublicKey key;

    private TerminalKey(PublicKey key) {
        this.key = key;
    }

    /// Empty where these bytes are no such key (X.509 SubjectPublicKeyInfo).
    public static Optional<TerminalKey> of(byte[] encoded) {
        try {
            return Optional.of(
                    new TerminalKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    public boolean signed(byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    /// As the terminal's screen shows it: the SHA-256 of the encoded key in hexadecimal, in groups of four.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return HexFormat.of().formatHex(digest).replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// As `openssl` reads it (RFC 7468).
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(encoded()) + "\n-----END PUBLIC KEY-----\n";
    }
}
