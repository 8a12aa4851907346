package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.card.simulated.CardReaderSimulator;
import org.infomat.device.finding.Finder;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.printer.Receipt;
import org.infomat.device.scanner.simulated.ScannerSimulator;
import org.infomat.kiosk.access.Access;
import org.infomat.kiosk.access.Technicians;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.ScriptedPost;
import org.infomat.kiosk.durable.LatestFiles;
import org.infomat.kiosk.hardware.Awaiting;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.DevicesFile;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.machine.RecentLog;
import org.infomat.kiosk.outbox.FileKeySource;
import org.infomat.kiosk.outbox.LoggingListener;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.receipt.TrialReceipts;
import org.infomat.kiosk.report.SignedReport;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.sound.Loudspeakers;
import org.infomat.kiosk.stick.StickWriter;
import org.infomat.kiosk.stick.Sticks;
import org.infomat.kiosk.visit.Policy;
import org.infomat.kiosk.visit.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The signed report of a terminal at which somebody has just been: all that a technician sees, and nothing of the
/// person.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReportMakerTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final DeviceId READER = new DeviceId("card-reader");
    private static final DeviceId SCANNER = new DeviceId("scanner");
    private static final DeviceId PRINTER = new DeviceId("receipt-printer");
    /// Planted in everything that a visit touches; none may ever be in a report.
    private static final List<String> SECRETS =
            List.of("4820113377", "SCANNED-8841", "Aliyeva", "1990-04-12", "7K3MXQ9R", "typed-as-a-name", "4829132");

    @TempDir
    private Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final RecentLog log = new RecentLog();
    private final Drivers drivers = TerminalDrivers.all();
    private TerminalKey key;
    private AuditLog audit;
    private Outbox outbox;
    private Hardware hardware;
    private ReportMaker maker;
    private Workshop workshop;

    @BeforeEach
    void a_terminal_with_simulated_devices() throws IOException {
        log.listen();
        key = TerminalKey.in(folder.resolve("terminal.key"));
        audit = new AuditLog(folder, key, CLOCK);
        outbox = new Outbox(
                folder, new FileKeySource(folder.resolve("outbox.key")), "t-1", 1 << 30, CLOCK, new LoggingListener());
        hardware = new Hardware(
                new DevicesConfig(List.of(
                        device(READER, DeviceClass.CARD_READER, "simulated-card-reader"),
                        device(SCANNER, DeviceClass.BARCODE_SCANNER, "simulated-scanner"),
                        device(PRINTER, DeviceClass.RECEIPT_PRINTER, "simulated-printer"))),
                drivers,
                new DeviceEvents(event -> {}, Set::of, (board, change) -> {}),
                UsageBook.in(folder.resolve("usage.txt"), CLOCK),
                CLOCK);
        Dispatch dispatch = new Dispatch(
                folder.resolve("dispatch"), new ScriptedPost(), new AuditEnding(audit), CLOCK, new SecureRandom());
        AuditWatch watch = new AuditWatch(audit, CLOCK);
        Diagnosing diagnosing = new Diagnosing(
                hardware, outbox, new Reachability(CLOCK), log, watch, dispatch, key.fingerprint(), folder);
        Terminal terminal = Terminal.starting(ZoneOffset.UTC, Policy.USUAL, CLOCK.instant());
        maker = new ReportMaker(
                new KioskConfig.TerminalConfig("t-1", "Town hall", ZoneOffset.UTC),
                hardware,
                () -> diagnosing.look(terminal),
                audit,
                watch,
                key,
                background,
                CLOCK);
        Path technicians = folder.resolve("technicians.yaml");
        new Technicians(technicians, new SecureRandom()).setPassword("anna", "seven-green-boats");
        workshop = new Workshop(
                new Access(technicians, folder.resolve("count"), CLOCK),
                audit,
                new TaskWork(
                        hardware,
                        outbox,
                        watch,
                        new TrialWork(
                                hardware,
                                () -> new TrialReceipts(StarterBundle.get(), ZoneOffset.UTC, CLOCK),
                                new Loudspeakers("no such device", "no such device")),
                        new AttachingWork(
                                hardware,
                                new Finder(folder.resolve("dev"), folder.resolve("sys")),
                                new DevicesFile(folder.resolve("devices.yaml"), TerminalDrivers.all(), CLOCK)),
                        new RecordingWork(
                                hardware,
                                new LatestFiles(folder.resolve("recordings"), 20),
                                CLOCK,
                                Task.RecordSession.LASTS),
                        new ReportDesk(maker, new StickWriter(new Sticks()), dispatch),
                        () -> {}));
        hardware.start();
        until(() -> hardware.working().size() == 3);
    }

    @AfterEach
    void close() {
        hardware.close();
        outbox.close();
        log.close();
        background.shutdownNow();
    }

    @Test
    void nothing_of_a_person_is_in_a_report_whatever_a_visit_did() throws Exception {
        somebodyHandsInAnApplication();
        workshop.admit("typed-as-a-name", "4829132");
        workshop.serve(
                new Technician("anna", Technician.Way.PASSWORD), new Task.CheckHealth(READER, HealthLevel.INTERNAL));
        String report = content(maker.report());
        assertThat(SECRETS).noneMatch(report::contains);
        assertThat(report).contains("anna", "sign-in.refused", "task.check-internal", "\"waiting\" : 1");
    }

    @Test
    void a_report_holds_what_a_technician_sees_and_keeps_the_contract() throws Exception {
        somebodyHandsInAnApplication();
        workshop.serve(Technician.byKey(), new Task.CheckHealth(PRINTER, HealthLevel.EXTERNAL));
        SignedReport signed = maker.report();
        JsonNode report = JsonMapper.shared().readTree(content(signed));
        assertThat(report.path("devices")).hasSize(3);
        JsonNode printer = report.at("/devices/2");
        assertThat(printer.path("state").asString()).isEqualTo("ONLINE");
        assertThat(printer.at("/counters/ReceiptPrintedCount").asLong()).isEqualTo(2);
        assertThat(printer.at("/checks/0/level").asString()).isEqualTo("internal");
        assertThat(printer.at("/checks/1/outcome").asString()).isEqualTo("passed");
        assertThat(report.at("/audit/records").asLong()).isEqualTo(2);
        assertThat(report.at("/audit/latest/0/what").asString()).isEqualTo("task.check-external");
        assertThat(report.path("log")).isNotEmpty();
        assertThat(ReportContract.faults("terminalReport", report)).isEmpty();
        assertThat(ReportContract.faults("signedReport", JsonMapper.shared().readTree(signed.message())))
                .isEmpty();
    }

    @Test
    void a_broken_audit_log_is_told_and_so_is_its_end() throws Exception {
        workshop.serve(Technician.byKey(), new Task.SendNow());
        Path file = folder.resolve("audit.log");
        Files.writeString(file, Files.readString(file).replace("task.send-now", "task.restart!"));
        JsonNode report = JsonMapper.shared().readTree(content(maker.report()));
        assertThat(report.at("/audit/fault").asString()).isEqualTo("1 FORGED");
        assertThat(report.at("/audit/head").asString()).isEqualTo(audit.end().hash());
    }

    private void somebodyHandsInAnApplication() throws InterruptedException {
        simulator(READER, CardReaderSimulator.class).insert("4820113377");
        hardware.expectCodes(Awaiting.SOMEBODY);
        simulator(SCANNER, ScannerSimulator.class).hold("SCANNED-8841");
        until(() -> hardware.usage(READER).counts().size() > 1);
        hardware.print(new Receipt(Locale.ENGLISH, List.of(Receipt.Text.normal("7K3MXQ9R Aliyeva 4829132"))));
        outbox.put(new Submission(
                UUID.randomUUID(),
                "foreign-passport",
                "{\"fullName\":\"Aliyeva\",\"birthDate\":\"1990-04-12\",\"applicantId\":\"4820113377\"}"));
    }

    private <S> S simulator(DeviceId id, Class<S> type) {
        return type.cast(hardware.simulators().get(id));
    }

    private static DeviceConfig device(DeviceId id, DeviceClass kind, String driver) {
        return new DeviceConfig(id, kind, driver, new DriverSettings(Map.of()));
    }

    private static String content(SignedReport report) throws IOException {
        return new String(unpacked(report.archive()).get("report.json"), StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
