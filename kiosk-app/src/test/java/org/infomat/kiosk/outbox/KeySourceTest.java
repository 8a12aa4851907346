package org.infomat.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder;

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads_and_later_starts_find_it() throws Exception {
        Path file = folder.resolve("outbox.key");
        String first = Keys.id(new FileKeySource(file).keys(true).newest());

        assertThat(Keys.id(new FileKeySource(file).keys(true).newest())).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("outbox.key");
    }

    @Test
    void a_key_file_that_others_could_read_is_closed_to_them() throws Exception {
        Path file = Files.writeString(folder.resolve("outbox.key"), KEY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new FileKeySource(file).keys(false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_lost_key_file_is_never_replaced_while_records_wait() {
        assertThatThrownBy(() -> new FileKeySource(folder.resolve("outbox.key")).keys(false))
                .isInstanceOf(OutboxKeyException.class)
                .hasMessageContaining("is gone")
                .hasMessageContaining("Restore");
    }

    @Test
    void a_damaged_key_file_is_named_without_what_it_holds() throws IOException {
        Path file = Files.writeString(folder.resolve("outbox.key"), KEY.substring(4));

        assertThatThrownBy(() -> new FileKeySource(file).keys(true))
                .isInstanceOf(OutboxKeyException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(KEY.substring(4, 12));
    }

    @Test
    void a_rotation_adds_a_key_and_keeps_the_old_one() throws Exception {
        Path file = Files.writeString(folder.resolve("outbox.key"), KEY);
        String old = Keys.id(Keys.parse(KEY).newest());

        new FileKeySource(file).rotate();

        Keys keys = new FileKeySource(file).keys(false);
        assertThat(Keys.id(keys.newest())).isNotEqualTo(old);
        assertThat(keys.find(old)).isPresent();
    }

    @Test
    void the_service_managers_credential_is_read_and_its_absence_explained() throws Exception {
        var source = new CredentialKeySource(folder);
        assertThatThrownBy(() -> source.keys(true))
                .isInstanceOf(OutboxKeyException.class)
                .hasMessageContaining("LoadCredentialEncrypted");

        Files.writeString(folder.resolve("outbox-key"), "# made at the workshop\n" + KEY + "\n");
        assertThat(Keys.id(source.keys(true).newest()))
                .isEqualTo(Keys.id(Keys.parse(KEY).newest()));
    }
}
