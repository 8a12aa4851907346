package org.infomat.hub.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A terminal's report as it signed it, byte for byte.
public final class SignedReport {

    private static final String HOW_TO_VERIFY = """
            Is this report as the terminal wrote it?

                openssl pkeyutl -verify -pubin -inkey terminal.pem -rawin -in report.json -sigfile report.sig

            Is the key the terminal's? Compare its fingerprint with the one on the terminal's screen, page "Report":

                openssl pkey -pubin -in terminal.pem -outform DER | sha256sum
            """;

    private final String content;
    private final byte[] signature;
    private final TerminalKey key;

    public SignedReport(String content, byte[] signature, TerminalKey key) {
        this.content = content;
        this.signature = signature.clone();
        this.key = key;
    }

    public String content() {
        return content;
    }

    byte[] signature() {
        return signature.clone();
    }

    public TerminalKey key() {
        return key;
    }

    public boolean isSigned() {
        return key.signed(content.getBytes(StandardCharsets.UTF_8), signature);
    }

    boolean isSameAs(SignedReport other) {
        return content.equals(other.content)
                && java.util.Arrays.equals(signature, other.signature)
                && java.util.Arrays.equals(key.encoded(), other.key.encoded());
    }

    /// The same archive that the terminal writes to a stick.
    public byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "report.json", content.getBytes(StandardCharsets.UTF_8));
            put(zip, "report.sig", signature);
            put(zip, "terminal.pem", key.pem().getBytes(StandardCharsets.US_ASCII));
            put(zip, "VERIFY.txt", HOW_TO_VERIFY.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
