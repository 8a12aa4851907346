package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Finder;
import org.infomat.device.health.HealthLevel;
import org.infomat.kiosk.access.Access;
import org.infomat.kiosk.access.Technicians;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.audit.AuditRecord;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.ScriptedPost;
import org.infomat.kiosk.durable.LatestFiles;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.DevicesFile;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.outbox.FileKeySource;
import org.infomat.kiosk.outbox.LoggingListener;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.receipt.TrialReceipts;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.servicing.Trial;
import org.infomat.kiosk.sound.Loudspeakers;
import org.infomat.kiosk.stick.StickWriter;
import org.infomat.kiosk.stick.Sticks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What technicians order is done, and is in the audit log before and after.
class WorkshopTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Technician ANNA = new Technician("anna", Technician.Way.PASSWORD);

    @TempDir
    Path folder;

    private final List<String> restarts = new ArrayList<>();
    private AuditLog audit;
    private Outbox outbox;
    private Hardware hardware;
    private Workshop workshop;

    @BeforeEach
    void a_terminal_without_devices() throws IOException {
        audit = new AuditLog(folder.resolve("audit"), TerminalKey.in(folder.resolve("terminal.key")), CLOCK);
        outbox = new Outbox(
                folder,
                new FileKeySource(folder.resolve("outbox.key")),
                "terminal-1",
                1 << 30,
                CLOCK,
                new LoggingListener());
        Drivers drivers = TerminalDrivers.all();
        hardware = new Hardware(
                new DevicesConfig(List.of()),
                drivers,
                new DeviceEvents(event -> {}, Set::of, (board, change) -> {}),
                UsageBook.in(folder.resolve("usage.txt"), CLOCK),
                CLOCK);
        Path technicians = folder.resolve("technicians.yaml");
        new Technicians(technicians, new SecureRandom()).setPassword("anna", "seven-green-boats");
        Access access = new Access(technicians, folder.resolve("count"), CLOCK);
        TrialWork trials = new TrialWork(
                hardware,
                () -> new TrialReceipts(StarterBundle.get(), ZoneOffset.UTC, CLOCK),
                new Loudspeakers("no such device", "no such device"));
        AttachingWork attaching = new AttachingWork(
                hardware,
                new Finder(folder.resolve("dev"), folder.resolve("sys")),
                new DevicesFile(folder.resolve("devices.yaml"), drivers, CLOCK));
        workshop = new Workshop(
                access,
                audit,
                new TaskWork(
                        hardware,
                        outbox,
                        new AuditWatch(audit, CLOCK),
                        trials,
                        attaching,
                        recordings(),
                        reports(),
                        () -> restarts.add("restarted")));
    }

    private RecordingWork recordings() {
        return new RecordingWork(
                hardware, new LatestFiles(folder.resolve("recordings"), 20), CLOCK, Task.RecordSession.LASTS);
    }

    private ReportDesk reports() {
        ReportDesk.Reporter none = () -> {
            throw new IOException("No report here");
        };
        Dispatch dispatch = new Dispatch(
                folder.resolve("dispatch"), new ScriptedPost(), Optional::empty, CLOCK, new SecureRandom());
        return new ReportDesk(none, new StickWriter(new Sticks()), dispatch);
    }

    @AfterEach
    void close() {
        hardware.close();
        outbox.close();
    }

    private List<String> recorded() {
        return audit.latest().reversed().stream()
                .map(AuditRecord::entry)
                .map(entry -> String.join(" ", entry.who(), entry.how(), entry.what(), entry.device(), entry.detail())
                        .strip())
                .toList();
    }

    @Test
    void a_task_is_recorded_before_it_is_done_and_its_outcome_after_it() throws InterruptedException {
        UUID application = new UUID(1, 2);
        assertThat(workshop.serve(ANNA, new Task.PutBack(application)))
                .isEqualTo(new Ended.Result.Failed(Ended.Why.GONE, ""));
        assertThat(recorded())
                .containsExactly(
                        "anna password task.put-back " + application,
                        "anna password task.put-back " + application + " failed gone");
    }

    @Test
    void a_restart_is_in_the_log_before_the_program_ends() throws InterruptedException {
        workshop.serve(ANNA, new Task.Restart());
        assertThat(restarts).hasSize(1);
        assertThat(recorded().getFirst()).isEqualTo("anna password task.restart");
    }

    @Test
    void coming_and_going_is_recorded_with_the_way_in() {
        workshop.record(Technician.byKey(), Fact.BEGAN);
        workshop.record(Technician.byKey(), Fact.KEY_TURNED_BACK);
        assertThat(recorded()).containsExactly("key service.began", "key service.key-turned-back");
    }

    @Test
    void nothing_is_done_that_cannot_be_recorded() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("audit"), "a file where the folder should be");
        assertThat(workshop.serve(ANNA, new Task.Restart()))
                .isEqualTo(new Ended.Result.Failed(Ended.Why.NOT_RECORDED, ""));
        assertThat(restarts).isEmpty();
    }

    @Test
    void a_trials_parts_and_its_verdict_are_recorded_with_what_was_found() throws InterruptedException {
        Task.PlayTone tone = new Task.PlayTone(Task.Outlet.HEADSET, Task.Side.RIGHT);
        assertThat(workshop.serve(ANNA, tone))
                .isInstanceOfSatisfying(
                        Ended.Result.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(Ended.Why.NO_SOUND));
        workshop.serve(ANNA, new Task.Judge(Trial.of(Trial.Kind.TOUCH), false, "silent 1 of 1100: 3/1"));
        assertThat(recorded())
                .contains(
                        "anna password task.play-tone headset right",
                        "anna password task.trial-did-not-work touch silent 1 of 1100: 3/1");
    }

    /// A scanner is simulated: no file of a device is needed for it.
    @Test
    void what_was_chosen_is_tried_then_written_with_the_old_file_kept_and_used_without_a_restart()
            throws IOException, InterruptedException {
        Path file = folder.resolve("devices.yaml");
        Files.writeString(file, "# in hall 3\ndevices: {}\n");
        Attachment.Candidate scanner = new Attachment.Candidate(
                new DeviceId("barcode-scanner"),
                false,
                "barcode-scanner",
                "simulated-scanner",
                new DriverSettings(Map.of()),
                Confidence.LIKELY,
                Clue.KNOWN_MODEL);
        assertThat(workshop.serve(ANNA, new Task.TryCandidate(scanner, HealthLevel.INTERNAL)))
                .isInstanceOf(Ended.Result.Done.class);
        assertThat(hardware.reports()).isEmpty();
        Ended.Result taken = workshop.serve(ANNA, new Task.TakeOn(scanner));
        assertThat(Files.readString(file)).contains("# in hall 3", "barcode-scanner:", "simulated-scanner");
        assertThat(Files.readString(folder.resolve(taken.detail()))).isEqualTo("# in hall 3\ndevices: {}\n");
        assertThat(hardware.reports()).extracting(report -> report.id().value()).containsExactly("barcode-scanner");
        assertThat(recorded()).contains("anna password task.take-on-device barcode-scanner simulated-scanner");
    }

    @Test
    void a_setting_that_is_missing_is_named_and_nothing_is_written() throws IOException, InterruptedException {
        Path file = folder.resolve("devices.yaml");
        Files.writeString(file, "devices: {}\n");
        Attachment.Candidate printer = new Attachment.Candidate(
                new DeviceId("printer"),
                false,
                "receipt-printer",
                "escpos",
                new DriverSettings(Map.of("colour", "green")),
                Confidence.POSSIBLE,
                Clue.KIND_OF_PORT);
        assertThat(workshop.serve(ANNA, new Task.TryCandidate(printer, HealthLevel.INTERNAL)))
                .isInstanceOfAny(Ended.Result.Failed.class, Ended.Result.Faulty.class);
        assertThat(workshop.serve(ANNA, new Task.TakeOn(printer)))
                .isInstanceOfSatisfying(
                        Ended.Result.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(Ended.Why.NOT_WRITTEN));
        assertThat(Files.readString(file)).isEqualTo("devices: {}\n");
        assertThat(hardware.reports()).isEmpty();
    }

    @Test
    void a_refused_name_is_recorded_only_where_it_is_a_technicians() {
        assertThat(workshop.admit("anna", "wrong")).isEqualTo(new Admission.Refused());
        assertThat(workshop.admit("my-own-password", "wrong")).isEqualTo(new Admission.Refused());
        assertThat(recorded()).containsExactly("anna password sign-in.refused", "password sign-in.refused");
    }

    @Test
    void a_file_of_technicians_that_is_damaged_lets_nobody_in_and_says_so() throws IOException {
        Files.writeString(folder.resolve("technicians.yaml"), "technicians:\n  anna:\n    password: x\n");
        assertThat(workshop.admit("anna", "seven-green-boats")).isEqualTo(new Admission.NobodyKnown());
    }
}
