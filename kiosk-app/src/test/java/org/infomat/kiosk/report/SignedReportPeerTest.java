package org.infomat.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.infomat.kiosk.identity.TerminalKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive of a report does what its VERIFY.txt says, with OpenSSL as Debian has it.
@Tag("peer")
class SignedReportPeerTest {
    @TempDir
    private Path folder;

    @Test
    void the_commands_in_the_archive_find_the_signature_right_and_the_key_the_one_on_the_screen() throws Exception {
        TerminalKey key = unpackedReport();
        assertThat(shell(command("openssl pkeyutl"))).contains("Signature Verified Successfully");
        assertThat(shell(command("openssl pkey "))).startsWith(key.fingerprint().replace(" ", ""));
    }

    @Test
    void a_report_in_which_one_letter_was_changed_is_found_out() throws Exception {
        unpackedReport();
        Path report = folder.resolve("report.json");
        Files.writeString(report, Files.readString(report).replace("town", "tomn"));
        assertThat(shell(command("openssl pkeyutl"))).contains("Signature Verification Failure");
    }

    private TerminalKey unpackedReport() throws IOException {
        TerminalKey key = TerminalKey.in(folder.resolve("terminal.key"));
        Instant made = Instant.parse("2026-03-02T08:00:00Z");
        SignedReport report =
                new SignedReport(UUID.randomUUID(), "t-1", made, "{\"hall\":\"town hall, Ağdam, شهرداری\"}\n", key);
        assertThat(report.name()).isEqualTo("infomat-t-1-20260302-080000.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(report.archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        return key;
    }

    /// As it stands in the archive.
    private String command(String start) throws IOException {
        return Files.readAllLines(folder.resolve("VERIFY.txt")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
