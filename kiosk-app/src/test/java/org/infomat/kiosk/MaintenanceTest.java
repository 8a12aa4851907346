package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import org.infomat.kiosk.audit.AuditEntry;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.identity.TerminalKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an installer does at a shell.
class MaintenanceTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void a_terminal_of_its_own() throws IOException {
        String usual = Files.readString(Path.of("..", "config", "kiosk.yaml"));
        Files.writeString(
                folder.resolve("kiosk.yaml"),
                usual.replace("config/technicians.yaml", folder + "/technicians.yaml")
                        .replace("data/kiosk ", folder + "/data "));
    }

    private int run(String... words) throws IOException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Maintenance(folder, out, prompt -> "seven-green-boats").run(new ArrayDeque<>(List.of(words)));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_technician_comes_gets_a_card_is_listed_and_goes() throws IOException {
        assertThat(run("technician", "add", "anna")).isZero();
        assertThat(run("technician", "card", "anna")).isZero();
        said.reset();
        run("technician", "list");
        assertThat(said()).isEqualToIgnoringNewLines("anna");
        run("technician", "remove", "anna");
        said.reset();
        run("technician", "list");
        assertThat(said()).isEmpty();
    }

    @Test
    void the_audit_log_is_judged_by_the_exit_code() throws IOException {
        Path data = folder.resolve("data");
        TerminalKey key = TerminalKey.in(data.resolve("terminal.key"));
        AuditLog log = new AuditLog(data, key, InstantSource.system());
        log.append(new AuditEntry("anna", "key", "service.began", "", ""));
        assertThat(run("audit")).isZero();
        assertThat(said()).contains("whole: 1 records");
        Files.writeString(data.resolve("audit.log"), "");
        assertThat(run("audit")).isOne();
        assertThat(said()).contains("SHORTENED at record 1");
    }

    @Test
    void whatever_else_is_said_is_answered_with_what_there_is() {
        assertThatThrownBy(() -> run("technician")).hasMessageContaining("technician add NAME");
        assertThatThrownBy(() -> run("tehnician", "add")).hasMessageContaining("technician add NAME");
    }
}
