package org.infomat.kiosk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infomat.device.card.CardData;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Technician;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is let in, who is not, and how long a guesser waits.
class AccessTest {
    private static final String PASSWORD = "seven-green-boats";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-19T12:00:00Z");
    private Technicians technicians;

    @BeforeEach
    void anna_can_sign_in() throws IOException {
        technicians = new Technicians(file(), new SecureRandom());
        technicians.setPassword("anna", PASSWORD);
    }

    private Path file() {
        return folder.resolve("technicians.yaml");
    }

    private Access access() {
        return new Access(file(), folder.resolve("sign-in.count"), () -> now);
    }

    @Test
    void name_and_password_let_a_technician_in() {
        assertThat(access().admit("anna ", PASSWORD))
                .isEqualTo(new Admission.Admitted(new Technician("anna", Technician.Way.PASSWORD)));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        assertThat(access().admit("anna", "seven-green-boat")).isEqualTo(new Admission.Refused());
        assertThat(access().admit("oleg", PASSWORD)).isEqualTo(new Admission.Refused());
    }

    @Test
    void without_a_password_on_the_terminal_nobody_signs_in() throws IOException {
        technicians.remove("anna");
        assertThat(access().admit("anna", PASSWORD)).isEqualTo(new Admission.NobodyKnown());
        Files.delete(file());
        assertThat(access().admit("anna", PASSWORD)).isEqualTo(new Admission.NobodyKnown());
    }

    @Test
    void wrong_passwords_lock_everybody_out_for_longer_and_longer_also_over_a_restart() {
        Access access = access();
        access.admit("anna", "x");
        access.admit("anna", "y");
        assertThat(access.admit("anna", "z")).isEqualTo(new Admission.Locked(now.plusSeconds(30)));
        assertThat(access().admit("anna", PASSWORD)).isEqualTo(new Admission.Locked(now.plusSeconds(30)));
        now = now.plusSeconds(30);
        assertThat(access().admit("anna", "z")).isEqualTo(new Admission.Locked(now.plusSeconds(60)));
        now = now.plusSeconds(60);
        assertThat(access().admit("anna", PASSWORD)).isInstanceOf(Admission.Admitted.class);
        assertThat(access().admit("anna", "x")).isEqualTo(new Admission.Refused());
    }

    @Test
    void the_wait_doubles_up_to_an_hour() {
        LockOut lockOut = LockOut.NONE;
        for (int i = 0; i < 60; i++) {
            lockOut = lockOut.failed(now);
        }
        assertThat(lockOut.lockedUntil(now)).contains(now.plus(Duration.ofHours(1)));
    }

    @Test
    void a_clock_that_is_set_back_begins_the_wait_anew_and_does_not_end_it() {
        LockOut locked = LockOut.NONE.failed(now).failed(now).failed(now);
        Instant earlier = now.minus(Duration.ofDays(400));
        assertThat(locked.notAfter(earlier).lockedUntil(earlier)).contains(earlier.plusSeconds(30));
    }

    @Test
    void a_damaged_count_locks_for_the_longest_time() throws IOException {
        Files.writeString(folder.resolve("sign-in.count"), "nonsense");
        assertThat(access().admit("anna", PASSWORD)).isEqualTo(new Admission.Locked(now.plus(Duration.ofHours(1))));
    }

    @Test
    void the_wait_holds_up_no_card() throws IOException {
        technicians.setCard("anna", "04A1B2C3");
        for (int i = 0; i < 4; i++) {
            access().admit("anna", "x");
        }
        assertThat(access().recognise(new CardData("3B00", Optional.of("04A1B2C3"), Optional.empty())))
                .contains(new Technician("anna", Technician.Way.CARD));
    }

    @Test
    void a_card_is_known_by_what_the_profile_finds_before_the_number_of_its_chip() throws IOException {
        technicians.setCard("anna", "7712345678");
        assertThat(access().recognise(new CardData("3B00", Optional.of("04FF"), Optional.of("7712345678"))))
                .isPresent();
        assertThat(access().recognise(new CardData("3B00", Optional.of("7712345678"), Optional.of("1"))))
                .isEmpty();
        assertThat(access().recognise(new CardData("3B00", Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void nothing_that_lets_in_can_be_read_in_the_file_and_only_its_owner_reads_it() throws IOException {
        technicians.setCard("anna", "04A1B2C3");
        assertThat(Files.readString(file()))
                .contains("anna:", "password: pbkdf2-sha512:", "card: pbkdf2-sha512:")
                .doesNotContain(PASSWORD, "04A1B2C3");
        assertThat(Files.getPosixFilePermissions(file()).toString()).doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void two_technicians_with_one_password_have_different_hashes() throws IOException {
        technicians.setPassword("oleg", PASSWORD);
        assertThat(Files.readString(file()).lines().filter(line -> line.contains("password:")))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(access().admit("oleg", PASSWORD)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void passwords_that_are_short_or_cannot_be_typed_at_the_terminal_and_odd_names_are_refused() {
        assertThatThrownBy(() -> technicians.setPassword("anna", "short")).hasMessageContaining("10 to 200");
        assertThatThrownBy(() -> technicians.setPassword("anna", "пароль-пароль"))
                .hasMessageContaining("Latin");
        assertThatThrownBy(() -> technicians.setPassword("Anna: x", PASSWORD)).hasMessageContaining("name");
        assertThatThrownBy(() -> technicians.remove("oleg")).hasMessageContaining("anna");
    }

    @Test
    void a_file_that_was_edited_by_hand_says_where_it_is_wrong_and_quotes_nothing() throws IOException {
        Files.writeString(file(), "technicians:\n  anna:\n    password: " + PASSWORD + "\n");
        assertThatThrownBy(() -> access().admit("anna", PASSWORD))
                .hasMessageContaining("anna")
                .hasMessageContaining("./infomat technician")
                .hasMessageNotContaining(PASSWORD);
    }
}
