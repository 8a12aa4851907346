package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.simulated.CabinetSimulator;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskArguments;
import org.infomat.kiosk.KioskConfig;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.visit.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A whole terminal and a whole hub: what somebody does at the one is read by an operator at the other.
@Tag("peer")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalAtTheHubIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final double SCALE = 0.3;
    private static final long GLANCE_MILLIS = 25;
    /// Longer than people are told that the terminal is being serviced.
    private static final Duration TELLING_AND_MORE = Duration.ofSeconds(6);
    private static final String TERMINAL = "/console/terminals/terminal-1";

    @TempDir
    private static Path folder;

    private static HubProcess hub;
    private static OperatorAtTheHub operator;

    private final TourClock clock = new TourClock();
    private KioskApp.Started started;
    private Kiosk kiosk;
    private Visitor visitor;

    @BeforeAll
    @Timeout(300)
    static void startHub() throws Exception {
        KioskApp.startToolkit().join();
        Path data = folder.resolve("hub");
        hub = HubProcess.start(
                ROOT,
                ROOT.resolve("service-hub/target/service-hub-0.1.0-SNAPSHOT-exec.jar"),
                data,
                new Authority().tokenHash());
        operator = OperatorAtTheHub.signedIn(hub.url(), data);
    }

    @AfterAll
    static void stopHub() {
        hub.close();
    }

    @BeforeEach
    @Timeout(120)
    void start() throws Exception {
        KioskConfig config = KioskArguments.parse(List.of(
                        "--simulated", "--config", ROOT.resolve("config").toString()))
                .config()
                .withHub(new KioskConfig.HubConfig(hub.url(), hub.terminalToken()))
                .withData(folder.resolve("terminal"))
                .withContent(ROOT.resolve("config/content"));
        started = KioskApp.start(config, clock);
        kiosk = Visitor.onToolkit(() -> Tour.shown(started, SCALE));
        visitor = new Visitor(
                kiosk,
                seen -> {},
                new TourRecord.VisitRecord("en", "at the hub"),
                LocalWords.of(
                        started.bundle().orElseThrow(),
                        started.bundle().orElseThrow().language("en").orElseThrow()),
                new ArrayList<>());
        visitor.sees(Step.Attract.class);
    }

    @AfterEach
    void end() throws Exception {
        Visitor.onToolkit(() -> {
            kiosk.close();
            return true;
        });
    }

    @Test
    void somebody_who_calls_for_help_is_told_that_it_was_heard_once_the_operator_can_read_it() throws Exception {
        visitor.touchWords(visitor.words().language().ownName());
        visitor.sees(Step.Home.class);
        CabinetSimulator cabinet = Tour.simulator(kiosk, CabinetSimulator.class);
        cabinet.set(Sensor.CALL_BUTTON, true);
        cabinet.set(Sensor.CALL_BUTTON, false);
        visitor.sees(
                Step.Help.class, help -> help.call().map(Step.Call::state).equals(Optional.of(Step.Call.State.HEARD)));
        assertThat(operator.reads("/console/terminals")).contains("Somebody wants help at terminal-1");
        assertThat(operator.reads(TERMINAL)).contains("Somebody called for help");
    }

    @Test
    void a_technicians_report_is_at_the_hub_with_the_right_signature_when_the_page_says_so() throws Exception {
        CabinetSimulator cabinet = Tour.simulator(kiosk, CabinetSimulator.class);
        cabinet.set(Sensor.OPERATOR_SWITCH, true);
        visitor.until("being serviced", visit -> visit.terminal().beingServiced());
        clock.skip(TELLING_AND_MORE);
        visitor.until("the technician's screens", visit -> visit.step() instanceof Step.Technician);
        speakEnglish();
        visitor.touch("technician.report");
        visitor.touch("technician.task.report-to-hub");
        Task report = new Task.Report(Task.Report.Destination.HUB);
        visitor.until(
                "the outcome", visit -> servicing().ended().map(Ended::task).equals(Optional.of(report)));
        assertThat(servicing().ended().orElseThrow().result()).isInstanceOf(Ended.Result.Done.class);
        String fingerprint = started.context().getBean(TerminalKey.class).fingerprint();
        assertThat(operator.reads(TERMINAL))
                .contains("Signature right")
                .satisfies(page -> assertThat(page.replaceAll("\\s", "")).contains(fingerprint.replace(" ", "")));
    }

    private Servicing servicing() {
        return visitor.visit().terminal().servicing().orElseThrow();
    }

    /// Who turned a key finds the terminal's own language.
    private void speakEnglish() throws Exception {
        if (!visitor.visit().language().equals("en")) {
            visitor.touchWords(visitor.shownLanguage());
            visitor.touchWords(visitor.words().language().ownName());
        }
        visitor.until("the page in English", visit -> visit.step() instanceof Step.Technician);
    }
}
