package org.infomat.device.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.infomat.device.DriverSettings;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Sessions with a printer of others, recorded and played back.
@Tag("hardware")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IppPrinterSessionTest {
    private static final IppDriver DRIVER = new IppDriver();
    private static final String GONE = "NO_DEVICE PORT_REFUSED";
    private IppEvePrinter printer;

    @BeforeEach
    void switch_on() throws Exception {
        printer = IppEvePrinter.start(DRIVER::open);
    }

    @AfterEach
    void switch_off() throws IOException {
        printer.close();
    }

    private Recording recorded(Predicate<List<String>> enough) throws Exception {
        DriverSettings settings = new DriverSettings(Map.of("uri", printer.uri()));
        return Outcomes.recordedUntil(new LiveSession(DRIVER, settings, new Random(7)), enough);
    }

    private static List<String> partings(Recording recording) throws InterruptedException {
        return new Replay(Recording.parse(recording.text())).partings(DRIVER);
    }

    @Test
    void a_printer_that_prints_and_is_then_switched_off_does_so_again() throws Exception {
        Recording recording = recorded(told -> {
            if (told.contains("printed")) {
                printer.unplug();
            }
            return told.contains(GONE);
        });
        assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "printed").contains(GONE);
        assertThat(recording.text()).contains("Print-Job", " data:[").doesNotContain("Kiosk", "ipp%3A");
        assertThat(printer.printed()).hasSize(1);
        assertThat(partings(recording)).isEmpty();
    }

    @Test
    void a_printer_whose_paper_runs_out_while_it_prints_does_so_again_and_with_paper_is_well() throws Exception {
        printer.slow(true);
        FutureTask<Void> world = new FutureTask<>(() -> {
            printer.awaitAtWork();
            printer.paperOut(true);
            return null;
        });
        Thread.ofVirtual().start(world);
        Recording recording = recorded(told -> {
            boolean refilled = told.contains("OFFLINE PAPER_OUT") && paperIn();
            return refilled && told.getLast().startsWith("ONLINE");
        });
        world.get();
        assertThat(Outcomes.of(recording))
                .startsWith("ONLINE NONE", "not printed PAPER_OUT", "OFFLINE PAPER_OUT")
                .contains("ONLINE NONE");
        assertThat(recording.text()).contains("media-empty", "Cancel-Job");
        assertThat(partings(recording)).isEmpty();
    }

    private boolean paperIn() {
        try {
            printer.slow(false);
            printer.paperOut(false);
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_driver_that_asks_for_other_paper_is_told_of() throws Exception {
        Recording recording = recorded(told -> told.contains("printed"));
        DriverSettings others =
                new DriverSettings(Map.of("uri", recording.settings().required("uri"), "media", "na_letter_8.5x11in"));
        Recording other = new Recording(recording.driver(), others, recording.notes(), recording.exchanges());
        assertThat(partings(other)).first().asString().contains("media:keyword=na_letter_8.5x11in");
    }
}
