package org.infomat.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infomat.kiosk.outbox.OutboxReport.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final long A_MEGABYTE = 1 << 20;
    private static final String NAME = "Leyla Aliyeva";

    @TempDir
    private Path home;

    private final MutableClock clock = new MutableClock();
    private final RecordingListener listener = new RecordingListener();
    private final ScriptedCourier courier = new ScriptedCourier();
    private Outbox outbox;
    private OutboxSender sender;

    @BeforeEach
    void open() {
        open("town-hall-1", A_MEGABYTE);
    }

    private void open(String terminal, long maximumBytes) {
        if (outbox != null) {
            outbox.close();
        }
        var keys = new FileKeySource(home.resolve("outbox.key"));
        outbox = new Outbox(home.resolve("outbox"), keys, terminal, maximumBytes, clock, listener);
        sender = new OutboxSender(outbox, courier, Backoff.DEFAULT, A_DAY, clock, new Random(1), listener);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    private UUID put(String note) {
        UUID id = UUID.randomUUID();
        var outcome =
                outbox.put(new Submission(id, "passport", "{\"name\":\"" + NAME + "\",\"note\":\"" + note + "\"}"));
        assertThat(outcome).isEqualTo(new PutOutcome.Kept(id));
        return id;
    }

    @Test
    void what_was_kept_is_sent_in_order_with_its_service_and_body() throws InterruptedException {
        UUID first = put("1");
        UUID second = put("2");

        assertThat(sender.sendDue()).isEqualTo(OutboxSender.IDLE);

        assertThat(courier.carried).extracting(Submission::id).containsExactly(first, second);
        assertThat(courier.carried.getFirst().serviceId()).isEqualTo("passport");
        assertThat(courier.carried.getFirst().body()).contains(NAME, "\"note\":\"1\"");
        assertThat(outbox.report().outstanding()).isZero();
        assertThat(outbox.report().sent()).isEqualTo(2);
    }

    @Test
    void what_was_kept_is_there_after_a_restart() throws InterruptedException {
        UUID id = put("1");
        open();

        sender.sendDue();

        assertThat(courier.carried).extracting(Submission::id).containsExactly(id);
    }

    @Test
    void the_first_in_line_holds_the_others_back_until_its_next_attempt() throws InterruptedException {
        UUID first = put("1");
        UUID second = put("2");
        courier.willSay(ScriptedCourier.notNow("OFFLINE"));

        Duration wait = sender.sendDue();
        assertThat(courier.carried).extracting(Submission::id).containsExactly(first);
        assertThat(wait).isBetween(Duration.ofMillis(1), Backoff.DEFAULT.first());
        assertThat(sender.sendDue()).isEqualTo(wait);

        clock.advance(wait);
        sender.sendDue();
        assertThat(courier.carried).extracting(Submission::id).containsExactly(first, first, second);
    }

    @Test
    void every_failed_sending_is_reported_and_the_bodies_sent_are_the_same() throws InterruptedException {
        put("1");
        courier.willSay(
                ScriptedCourier.notNow("OFFLINE"), ScriptedCourier.notNow("TIMEOUT"), ScriptedCourier.notNow("SERVER"));

        for (int attempt = 0; attempt < 4; attempt++) {
            clock.advance(sender.sendDue());
        }

        assertThat(listener.heard)
                .containsExactly("postponed 1 OFFLINE", "postponed 2 TIMEOUT", "postponed 3 SERVER", "received 4");
        assertThat(courier.carried).hasSize(4).containsOnly(courier.carried.getFirst());
    }

    @Test
    void a_hub_that_asks_to_wait_is_not_asked_again_before() throws InterruptedException {
        put("1");
        courier.willSay(new Delivery.NotNow("TOO_MANY", Duration.ofMinutes(7)));

        assertThat(sender.sendDue()).isGreaterThan(Duration.ofMinutes(7));
    }

    @Test
    void what_the_hub_refuses_is_set_aside_kept_and_does_not_hold_up_the_next() throws InterruptedException {
        UUID refused = put("1");
        UUID next = put("2");
        courier.willSay(new Delivery.Refused("INVALID_APPLICATION"));

        sender.sendDue();
        assertThat(courier.carried).extracting(Submission::id).containsExactly(refused, next);
        assertThat(outbox.report().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(refused);
            assertThat(item.state()).isEqualTo(State.SET_ASIDE);
            assertThat(item.lastFailure()).isEqualTo("INVALID_APPLICATION");
        });
        assertThat(listener.heard).containsExactly("set aside 1 INVALID_APPLICATION", "received 1");

        assertThat(outbox.putBack(refused)).isTrue();
        sender.sendDue();
        assertThat(outbox.report().outstanding()).isZero();
    }

    /// Sends for as long, whatever is due by then.
    private void sendFor(Duration time) throws InterruptedException {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            Duration wait = sender.sendDue();
            clock.advance(wait);
        }
    }

    @Test
    void an_application_that_the_hub_alone_stumbles_over_holds_up_the_others_for_a_day_and_then_no_longer()
            throws InterruptedException {
        UUID stuck = put("1");
        courier.stumblesOver = stuck;
        UUID next = put("2");

        sendFor(A_DAY.minusMinutes(20));
        assertThat(courier.carried).extracting(Submission::id).containsOnly(stuck);
        assertThat(outbox.report().count(State.SET_ASIDE)).isZero();

        sendFor(Duration.ofMinutes(40));
        assertThat(courier.carried).extracting(Submission::id).contains(next);
        assertThat(listener.heard.stream().filter(line -> line.startsWith("set aside")))
                .singleElement()
                .asString()
                .endsWith(ScriptedCourier.STUMBLED);
        assertThat(outbox.report().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(stuck);
            assertThat(item.state()).isEqualTo(State.SET_ASIDE);
        });
    }

    @Test
    void what_was_stepped_over_is_tried_again_every_few_hours_without_anybody_and_arrives_when_the_hub_is_mended()
            throws InterruptedException {
        UUID stuck = put("1");
        courier.stumblesOver = stuck;
        sendFor(A_DAY.plusMinutes(30));
        int triedInADay = courier.carried.size();
        UUID next = put("2");
        sendFor(A_DAY);
        assertThat(courier.carried.size() - triedInADay).isBetween(4, 10);
        assertThat(courier.carried).extracting(Submission::id).contains(next);
        open();

        courier.stumblesOver = null;
        sendFor(Duration.ofHours(6));

        assertThat(outbox.report().outstanding()).isZero();
        assertThat(outbox.report().sent()).isEqualTo(2);
    }

    @Test
    void days_without_a_network_or_with_a_hub_that_fails_at_everything_never_change_the_order()
            throws InterruptedException {
        UUID first = put("1");
        put("2");
        Courier away = submission -> {
            courier.carried.add(submission);
            return ScriptedCourier.notNow("SERVER");
        };
        sender = new OutboxSender(outbox, away, Backoff.DEFAULT, A_DAY, clock, new Random(1), listener);

        sendFor(Duration.ofDays(4));

        assertThat(courier.carried).extracting(Submission::id).containsOnly(first);
        assertThat(outbox.report().count(State.WAITING)).isEqualTo(2);
    }

    @Test
    void what_a_technician_puts_back_has_another_day_in_the_line() throws InterruptedException {
        UUID stuck = put("1");
        courier.stumblesOver = stuck;
        sendFor(A_DAY.plusMinutes(30));

        assertThat(outbox.putBack(stuck)).isTrue();
        UUID next = put("2");
        sendFor(A_DAY.minusMinutes(20));

        assertThat(courier.carried).extracting(Submission::id).doesNotContain(next);
    }

    @Test
    void what_a_technician_takes_out_of_the_line_is_not_tried_again_by_itself() throws InterruptedException {
        UUID stuck = put("1");
        courier.stumblesOver = stuck;
        sendFor(Duration.ofHours(1));
        assertThat(outbox.setAside(stuck)).isTrue();
        int tried = courier.carried.size();

        sendFor(Duration.ofDays(2));

        assertThat(courier.carried).hasSize(tried);
    }

    @Test
    void a_store_of_the_version_before_is_brought_forward_with_what_it_holds()
            throws SQLException, InterruptedException {
        UUID id = put("1");
        inDatabase("update item set attempts = 3");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table item drop column stumbling_since");
            statement.execute("pragma user_version=1");
        }

        sender.sendDue();

        assertThat(courier.carried).extracting(Submission::id).containsExactly(id);
        assertThat(listener.heard).containsExactly("received 4");
    }

    @Test
    void a_technician_can_take_what_blocks_the_line_out_of_it() throws InterruptedException {
        UUID stuck = put("1");
        UUID next = put("2");
        courier.willSay(ScriptedCourier.notNow("SERVER"));
        sender.sendDue();

        assertThat(outbox.setAside(stuck)).isTrue();
        assertThat(outbox.setAside(UUID.randomUUID())).isFalse();
        sender.sendDue();

        assertThat(courier.carried).extracting(Submission::id).containsExactly(stuck, next);
        assertThat(outbox.report().count(State.SET_ASIDE)).isOne();
    }

    @Test
    void when_the_network_is_back_the_line_is_due_at_once() throws InterruptedException {
        put("1");
        courier.willSay(ScriptedCourier.notNow("OFFLINE"));
        sender.sendDue();

        outbox.hurry();
        sender.sendDue();

        assertThat(outbox.report().sent()).isOne();
    }

    @Test
    void a_clock_that_was_turned_back_by_years_does_not_stop_the_sending() throws InterruptedException {
        put("1");
        courier.willSay(ScriptedCourier.notNow("OFFLINE"));
        sender.sendDue();

        clock.advance(Duration.ofDays(-4000));
        sender.sendDue();

        assertThat(outbox.report().sent()).isOne();
    }

    @Test
    void a_courier_that_breaks_costs_one_attempt_and_no_application() throws InterruptedException {
        put("1");
        Courier broken = submission -> {
            throw new IllegalStateException(NAME);
        };
        new OutboxSender(outbox, broken, Backoff.DEFAULT, A_DAY, clock, new Random(1), listener).sendDue();

        assertThat(listener.heard).containsExactly("postponed 1 COURIER_FAILED");
        assertThat(outbox.report().outstanding()).isOne();
    }

    @Test
    void while_it_is_on_the_wire_the_report_says_so_and_a_stop_loses_nothing() {
        UUID id = put("1");
        var seen = new State[1];
        Courier interrupted = submission -> {
            seen[0] = outbox.report().items().getFirst().state();
            throw new InterruptedException();
        };
        var stopped = new OutboxSender(outbox, interrupted, Backoff.DEFAULT, A_DAY, clock, new Random(1), listener);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(stopped::sendDue))
                .isInstanceOf(InterruptedException.class);

        assertThat(seen[0]).isEqualTo(State.SENDING);
        assertThat(outbox.report().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(id);
            assertThat(item.state()).isEqualTo(State.WAITING);
        });
    }

    @Test
    void a_sender_that_rests_is_woken_by_what_is_put_and_ends_when_interrupted() throws Exception {
        var sent = new CompletableFuture<Submission>();
        Courier telling = submission -> {
            sent.complete(submission);
            return new Delivery.Received();
        };
        Thread thread =
                new OutboxSender(outbox, telling, Backoff.DEFAULT, A_DAY, clock, new Random(1), listener).start();

        UUID id = put("1");

        assertThat(sent.get(10, TimeUnit.SECONDS).id()).isEqualTo(id);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void days_of_retries_do_not_make_the_files_grow() throws IOException, InterruptedException {
        put("1");
        for (int attempt = 0; attempt < 400; attempt++) {
            courier.willSay(ScriptedCourier.notNow("OFFLINE"));
            clock.advance(sender.sendDue());
        }

        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(500_000);
        }
    }

    @Test
    void a_store_of_a_newer_version_is_left_alone() throws SQLException {
        put("1");
        outbox.close();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version=99");
        }

        assertThat(outbox.report().fault()).hasValue(StoreFault.DAMAGED);
    }

    @Test
    void the_report_tells_how_many_how_old_and_nothing_of_the_person() {
        var oldest = clock.instant();
        put("1");
        clock.advance(Duration.ofHours(5));
        put("2");

        var report = outbox.report();

        assertThat(report.oldest()).hasValue(oldest);
        assertThat(report.count(State.WAITING)).isEqualTo(2);
        assertThat(report.fault()).isEmpty();
        assertThat(report.toString()).doesNotContain(NAME);
        assertThat(new Submission(UUID.randomUUID(), "passport", NAME).toString())
                .doesNotContain(NAME);
    }

    @Test
    void the_same_application_put_twice_is_sent_once() throws InterruptedException {
        var submission = new Submission(UUID.randomUUID(), "passport", "{}");
        outbox.put(submission);
        outbox.put(submission);

        sender.sendDue();

        assertThat(courier.carried).containsExactly(submission);
    }

    @Test
    void answers_never_touch_the_disk_in_the_clear_and_leave_nothing_behind_once_received()
            throws IOException, SQLException, InterruptedException {
        put("1");
        put("2");
        assertThat(filesContain(NAME.getBytes(StandardCharsets.UTF_8))).isFalse();
        byte[] sealed = sealedBytes();
        open();
        assertThat(filesContain(sealed)).isTrue();

        sender.sendDue();

        assertThat(filesContain(NAME.getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(filesContain(sealed)).isFalse();
        assertThat(outbox.report().sent()).isEqualTo(2);
    }

    /// A stretch of the first sealed record as it stands in the file.
    private byte[] sealedBytes() throws SQLException {
        outbox.close();
        try (var connection = connect();
                var result = connection.createStatement().executeQuery("select sealed from item order by sequence")) {
            assertThat(result.next()).isTrue();
            return Arrays.copyOf(result.getBytes(1), 16);
        }
    }

    private java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + home.resolve("outbox").resolve(StoreFile.NAME));
    }

    private boolean filesContain(byte[] wanted) throws IOException {
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void a_record_that_was_altered_is_set_aside_and_the_others_go_on() throws SQLException, InterruptedException {
        UUID altered = put("1");
        UUID sound = put("2");
        inDatabase("update item set sealed = zeroblob(length(sealed)) where id = '" + altered + "'");

        sender.sendDue();

        assertThat(courier.carried).extracting(Submission::id).containsExactly(sound);
        assertThat(listener.heard).containsExactly("set aside 0 " + Vault.ALTERED, "received 1");
    }

    @Test
    void a_record_cut_short_or_moved_under_another_id_does_not_open() throws SQLException, InterruptedException {
        UUID cut = put("1");
        UUID moved = put("2");
        inDatabase("update item set sealed = x'0102' where id = '" + cut + "'");
        inDatabase("update item set id = '" + UUID.randomUUID() + "' where id = '" + moved + "'");

        sender.sendDue();

        assertThat(courier.carried).isEmpty();
        assertThat(outbox.report().items())
                .extracting(OutboxReport.Item::lastFailure)
                .containsExactly(Vault.ALTERED, Vault.ALTERED);
    }

    @Test
    void a_record_of_another_terminal_does_not_open_here() throws InterruptedException {
        put("1");
        open("town-hall-2", A_MEGABYTE);

        sender.sendDue();

        assertThat(courier.carried).isEmpty();
        assertThat(outbox.report().items())
                .extracting(OutboxReport.Item::lastFailure)
                .containsExactly(Vault.ALTERED);
    }

    private void inDatabase(String sql) throws SQLException {
        outbox.close();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    @Test
    void a_full_store_keeps_nothing_says_so_and_recovers_when_there_is_room() throws InterruptedException {
        open("town-hall-1", 64 * 1024);
        String large = "x".repeat(20_000);
        int kept = 0;
        PutOutcome outcome = new PutOutcome.Kept(UUID.randomUUID());
        while (outcome instanceof PutOutcome.Kept && kept < 100) {
            outcome = outbox.put(new Submission(UUID.randomUUID(), "passport", large));
            kept += outcome instanceof PutOutcome.Kept ? 1 : 0;
        }
        assertThat(outcome).isEqualTo(new PutOutcome.NotKept(StoreFault.DISK_FULL));
        assertThat(listener.heard).containsExactly("fault DISK_FULL");
        assertThat(outbox.report().outstanding()).isEqualTo(kept);

        sender.sendDue();

        assertThat(courier.carried).hasSize(kept);
        put("fits again");
    }

    @Test
    void a_file_that_is_no_database_is_a_fault_and_stays_as_it_is() throws IOException {
        put("1");
        outbox.close();
        Path file = home.resolve("outbox").resolve(StoreFile.NAME);
        byte[] damaged = Files.readAllBytes(file);
        new Random(7).nextBytes(damaged);
        Files.write(file, damaged);

        assertThat(outbox.put(new Submission(UUID.randomUUID(), "passport", "{}")))
                .isEqualTo(new PutOutcome.NotKept(StoreFault.DAMAGED));
        assertThat(outbox.report().fault()).hasValue(StoreFault.DAMAGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void a_second_process_on_the_same_outbox_is_refused() {
        put("1");
        try (Outbox second = new Outbox(
                home.resolve("outbox"),
                new FileKeySource(home.resolve("outbox.key")),
                "town-hall-1",
                A_MEGABYTE,
                clock,
                listener)) {
            assertThat(second.put(new Submission(UUID.randomUUID(), "passport", "{}")))
                    .isEqualTo(new PutOutcome.NotKept(StoreFault.IN_USE));
        }
    }

    @Test
    void a_lost_key_is_a_fault_and_its_return_lets_the_records_go() throws IOException, InterruptedException {
        UUID id = put("1");
        outbox.close();
        Path key = home.resolve("outbox.key");
        Path backup = Files.move(key, home.resolve("backup"));

        assertThat(outbox.put(new Submission(UUID.randomUUID(), "passport", "{}")))
                .isEqualTo(new PutOutcome.NotKept(StoreFault.KEY_MISSING));
        assertThat(key).doesNotExist();

        Files.move(backup, key);
        sender.sendDue();
        assertThat(courier.carried).extracting(Submission::id).containsExactly(id);
    }

    @Test
    void records_of_a_key_that_is_missing_wait_aside_until_it_is_back() throws IOException, InterruptedException {
        UUID id = put("1");
        Path key = home.resolve("outbox.key");
        String old = Files.readString(key);
        outbox.close();
        Files.writeString(key, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        sender.sendDue();
        assertThat(outbox.report().items())
                .extracting(OutboxReport.Item::lastFailure)
                .containsExactly(Vault.KEY_MISSING);

        outbox.close();
        Files.writeString(key, old);
        sender.sendDue();
        assertThat(courier.carried).extracting(Submission::id).containsExactly(id);
    }

    @Test
    void after_a_rotation_old_records_open_with_the_old_key_and_new_ones_use_the_new()
            throws OutboxKeyException, SQLException, InterruptedException {
        put("old");
        new FileKeySource(home.resolve("outbox.key")).rotate();
        open();
        put("new");
        outbox.close();
        try (var connection = connect();
                var result = connection.createStatement().executeQuery("select count(distinct key_id) from item")) {
            assertThat(result.getInt(1)).isEqualTo(2);
        }

        sender.sendDue();

        assertThat(outbox.report().sent()).isEqualTo(2);
    }

    @Test
    void nobody_else_can_read_the_files() throws IOException {
        put("1");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }
}
