package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import jpos.JposConst;
import jpos.MSRConst;
import jpos.ScannerConst;
import jpos.SmartCardRWConst;
import jpos.services.MSRService115;
import jpos.services.POSPrinterService115;
import jpos.services.ScannerService115;
import jpos.services.SmartCardRWService115;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.pcsc.VirtualCard.TestChip;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.recording.Attention;
import org.infomat.device.recording.AttentiveDriver;
import org.infomat.device.recording.Kept;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a recorded session with a maker's service holds, and that the driver does the same when it is played back.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JavaPosSessionTest {
    private static final Map<String, String> PROFILE =
            Map.of("select", TestChip.SELECT, "read", TestChip.READ, "tag", "70/5A", "pattern", "[A-Z]{3}-\\d{10}");
    private static final JavaPosChipDriver CHIPS = new JavaPosChipDriver(List.of());

    private static final String HANGS = "HARDWARE_ERROR SILENT";

    @TempDir
    private Path folder;

    /// What happens at the device meanwhile.
    private interface Script {
        void play(Attention attention) throws Exception;
    }

    /// Until all of it has happened and so much has been told.
    private static Recording recorded(MessageDriver<?> driver, DriverSettings settings, int outcomes, Script script)
            throws Exception {
        Attention attention = new Attention();
        FutureTask<Boolean> world = new FutureTask<>(() -> {
            script.play(attention);
            return true;
        });
        Thread.ofVirtual().start(world);
        LiveSession session = new LiveSession(new AttentiveDriver<>(driver, attention), settings, new Random(7));
        Recording recording = Outcomes.recordedUntil(session, told -> world.isDone() && told.size() >= outcomes);
        assertThat(world.get()).isTrue();
        return recording;
    }

    @Test
    void codes_of_a_scanner_are_others_of_the_same_kind() throws Exception {
        JavaPosScannerDriver driver = new JavaPosScannerDriver();
        try (MakersService service = new MakersService(ScannerService115.class)) {
            MakersFactory.give("Scanner7", service);
            DriverSettings settings = JposXml.naming("Scanner7", "Scanner", folder, Map.of());
            Recording recording = recorded(driver, settings, 2, attention -> {
                attention.await();
                service.read(code("Мария Иванова 4929000000006", ScannerConst.SCAN_SDT_QRCODE));
                attention.await();
                service.tellError(JposConst.JPOS_E_FAILURE, 0, JposConst.JPOS_EL_INPUT);
                service.read(code("4006381333931", ScannerConst.SCAN_SDT_EAN13));
                attention.await();
            });
            assertThat(Outcomes.of(recording))
                    .containsExactly("code QR_CODE 27 characters", "code EAN_UPC 13 characters", "stopped");
            assertThat(recording.text()).contains("\"call\":\"claim\"", "{\"response\":12}", "M-1");
            Kept.holdsNothingOf(recording, "Мария", "Иванова", "4929000000006", "4006381333931");
            Kept.playsAgain(recording, driver);
        }
    }

    private static Map<String, Object> code(String text, int type) {
        return Map.of("ScanDataLabel", text.getBytes(UTF_8), "ScanDataType", type);
    }

    @Test
    void stripes_have_other_numbers_and_names_and_one_that_was_torn_is_so_again() throws Exception {
        JavaPosStripeDriver driver = new JavaPosStripeDriver(() -> Instant.parse("2026-11-22T00:00:00Z"));
        try (MakersService service = new MakersService(MSRService115.class)) {
            service.has("CapISO", true);
            MakersFactory.give("Stripe7", service);
            Map<String, String> own = Map.of("track", "2", "pattern", "([0-9]{13})=.*");
            Recording recording = recorded(driver, JposXml.naming("Stripe7", "MSR", folder, own), 3, attention -> {
                attention.await();
                service.read(Map.of(
                        "Track1Data",
                        "A1234567890123^SADEGHI/SARA^99121010".getBytes(US_ASCII),
                        "Track2Data",
                        "1234567890123=99121010".getBytes(US_ASCII)));
                attention.await();
                service.tellError(JposConst.JPOS_E_EXTENDED, MSRConst.JPOS_EMSR_END, JposConst.JPOS_EL_INPUT);
            });
            assertThat(Outcomes.of(recording))
                    .startsWith("card uid 0 identifier 13 characters", "none there", "removed");
            Kept.holdsNothingOf(recording, "SADEGHI", "SARA", "1234567890");
            Kept.playsAgain(recording, driver);
        }
    }

    private Recording withChip() throws Exception {
        try (MakersService service = new MakersService(SmartCardRWService115.class)) {
            MakersFactory.give("Chip7", service);
            return recorded(CHIPS, JposXml.naming("Chip7", "SmartCardRW", folder, PROFILE), 2, attention -> {
                TestChip chip = new TestChip("AZE-1234567890");
                CountDownLatch read = new CountDownLatch(1);
                attention.await();
                service.does("readData", arguments -> {
                    String[] data = (String[]) arguments[2];
                    byte[] answer = chip.answer(data[0].getBytes(ISO_8859_1));
                    data[0] = new String(answer, ISO_8859_1);
                    if (answer.length > 2) {
                        read.countDown();
                    }
                    return true;
                });
                service.tell(SmartCardRWConst.SC_SUE_CARD_PRESENT);
                read.await();
                service.tell(SmartCardRWConst.SC_SUE_NO_CARD);
                attention.await();
            });
        }
    }

    @Test
    void a_card_is_another_card_of_the_same_kind() throws Exception {
        Recording recording = withChip();
        assertThat(Outcomes.of(recording))
                .containsExactly("card uid 0 identifier 14 characters", "none there", "stopped");
        for (String command : (TestChip.SELECT + " " + TestChip.READ).split(" ")) {
            String characters = new String(HexFormat.of().parseHex(command), ISO_8859_1);
            assertThat(recording.text()).contains(ControlMessage.JSON.writeValueAsString(characters));
        }
        Kept.holdsNothingOf(recording, "AZE", "1234567890");
        Kept.playsAgain(recording, CHIPS);
    }

    @Test
    void a_printer_that_prints_and_then_has_no_paper_does_so_again_and_what_is_printed_is_a_length() throws Exception {
        JavaPosPrinterDriver driver = new JavaPosPrinterDriver();
        VirtualPrinter paper = new VirtualPrinter("maker's");
        try (MakersPrinter _ = new MakersPrinter("Printer7", paper)) {
            LiveSession session =
                    new LiveSession(driver, JposXml.naming("Printer7", "POSPrinter", folder, Map.of()), new Random(7));
            Recording recording = Outcomes.recordedUntil(session, told -> {
                paper.paperOut(told.size() >= 3);
                return told.contains("OFFLINE PAPER_OUT");
            });
            assertThat(Outcomes.of(recording))
                    .startsWith("ONLINE NONE", "printed", "ONLINE NONE")
                    .endsWith("OFFLINE PAPER_OUT");
            assertThat(recording.text())
                    .containsPattern("\"printMemoryBitmap\",\"arguments\":\\[2,\"\\[\\d+]\"")
                    .contains("{\"event\":\"completed\",\"number\":2}");
            Kept.playsAgain(recording, driver);
        }
    }

    @Test
    void a_service_that_hangs_and_goes_on_does_so_again() throws Exception {
        JavaPosPrinterDriver driver = new JavaPosPrinterDriver();
        CountDownLatch goesOn = new CountDownLatch(1);
        try (MakersService service = new MakersService(POSPrinterService115.class)) {
            service.has("CapRecBitmap", true);
            service.has("RecLineWidth", 512);
            service.fails("printMemoryBitmap", JposConst.JPOS_E_BUSY, 0);
            MakersFactory.give("Printer8", service);
            LiveSession session =
                    new LiveSession(driver, JposXml.naming("Printer8", "POSPrinter", folder, Map.of()), new Random(7));
            Recording recording = Outcomes.recordedUntil(session, told -> {
                if (told.size() >= 2) {
                    service.does("checkHealth", arguments -> awaited(goesOn));
                }
                if (told.contains(HANGS)) {
                    goesOn.countDown();
                }
                return told.contains(HANGS) && told.getLast().equals("ONLINE NONE");
            });
            assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE").contains(HANGS);
            Kept.playsAgain(recording, driver);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_driver_that_does_otherwise_is_told_of_with_the_line() throws Exception {
        Recording recording = withChip();
        Map<String, String> others = new HashMap<>(recording.settings().values());
        others.put("read", "00B0000010");
        Recording other =
                new Recording(recording.driver(), new DriverSettings(others), recording.notes(), recording.exchanges());
        assertThat(new Replay(other).partings(CHIPS))
                .first()
                .asString()
                .startsWith("exchange ")
                .contains("the driver sent {\"call\":\"readData\"", ", recorded is ");
    }
}
