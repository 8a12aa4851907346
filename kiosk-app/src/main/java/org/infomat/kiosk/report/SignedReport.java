package org.infomat.kiosk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.infomat.kiosk.identity.TerminalKey;
import tools.jackson.databind.node.JsonNodeFactory;

/// A report with the terminal's signature over its bytes: as an archive for a stick, and as a message to the hub.
public final class SignedReport {
    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String HOW_TO_VERIFY = """
            Is this report as the terminal wrote it?

                openssl pkeyutl -verify -pubin -inkey terminal.pem -rawin -in report.json -sigfile report.sig

            Is the key the terminal's? Compare its fingerprint with the one on the terminal's screen, page "Report":

                openssl pkey -pubin -in terminal.pem -outform DER | sha256sum
            """;

    private final UUID id;
    private final String name;
    private final String content;
    private final TerminalKey key;

    /// @param content JSON, as the contract's `terminalReport`
    public SignedReport(UUID id, String terminal, Instant made, String content, TerminalKey key) {
        this.id = id;
        this.content = content;
        this.key = key;
        name = "infomat-" + terminal + "-" + IN_NAMES.format(made) + ".zip";
    }

    public UUID id() {
        return id;
    }

    /// What the archive is called.
    public String name() {
        return name;
    }

    /// What the hub is sent (`signedReport` of the contract).
    public String message() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("report", content)
                .put("signature", key.sign(bytes()))
                .put("publicKey", key.publicKey())
                .toString();
    }

    /// What is written to a stick.
    public byte[] archive() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            put(zip, "report.json", bytes());
            put(zip, "report.sig", key.signature(bytes()));
            put(zip, "terminal.pem", key.pem().getBytes(StandardCharsets.US_ASCII));
            put(zip, "VERIFY.txt", HOW_TO_VERIFY.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return archive.toByteArray();
    }

    private byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
