package org.infomat.device.bridge.javapos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.events.OutputCompleteEvent;
import jpos.services.POSPrinterService115;
import org.infomat.device.Capability;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.PrintOutcome.CoverOpen;
import org.infomat.device.printer.PrintOutcome.Jammed;
import org.infomat.device.printer.PrintOutcome.OutOfPaper;
import org.infomat.device.printer.PrintOutcome.Printed;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.Samples;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(20)
@Proves(
        deviceClass = "receipt printer",
        technology = "JavaPOS POSPrinter",
        peer = "JavaPOS 1.15.8 loading a service of ours from a jpos.xml")
class JavaPosPrinterTest {
    private static final List<String> LANGUAGES = Samples.LANGUAGES;
    private static final int DOTS = 512;

    private final MakersService service = new MakersService(POSPrinterService115.class);
    private final List<BufferedImage> printed = new CopyOnWriteArrayList<>();
    private final AtomicInteger orders = new AtomicInteger();
    private volatile boolean completes = true;

    @TempDir
    private Path folder;

    @BeforeEach
    void set_up() {
        List.of("CapRecBitmap", "CapRecPapercut", "CapRecEmptySensor", "CapRecNearEndSensor", "CapCoverSensor")
                .forEach(capability -> service.has(capability, true));
        service.does("getRecLineWidth", arguments -> inDots() ? DOTS : 6_400);
        service.does("printMemoryBitmap", arguments -> {
            assertThat(arguments[0]).isEqualTo(POSPrinterConst.PTR_S_RECEIPT);
            printed.add(picture((byte[]) arguments[1]));
            return ordered();
        });
        service.does("cutPaper", arguments -> ordered());
        service.does("getOutputID", arguments -> orders.get());
        MakersFactory.give("Printer1", service);
    }

    private boolean inDots() {
        return service.calls().lastIndexOf("setMapMode " + POSPrinterConst.PTR_MM_DOTS)
                > service.calls().lastIndexOf("setMapMode " + POSPrinterConst.PTR_MM_METRIC);
    }

    private Object ordered() {
        int order = orders.incrementAndGet();
        if (completes) {
            service.later(() -> service.events().fireOutputCompleteEvent(new OutputCompleteEvent(this, order)));
        }
        return true;
    }

    private static BufferedImage picture(byte[] bmp) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bmp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void clear_away() {
        service.close();
    }

    private ReceiptPrinter open() throws Exception {
        return opened(
                new JavaPosPrinterDriver(),
                new DeviceId("receipt-printer"),
                JposXml.naming("Printer1", "POSPrinter", folder, Map.of()));
    }

    /// Directly, or as a subclass has it.
    protected <D extends Device> D opened(MessageDriver<D> driver, DeviceId id, DriverSettings settings)
            throws DeviceException, InterruptedException {
        return driver.open(id, settings);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_receipt_in_any_script_is_printed_as_a_picture_and_cut(String language) throws Exception {
        try (ReceiptPrinter printer = open()) {
            assertThat(printer.print(Samples.in(language))).isInstanceOfSatisfying(Printed.class, outcome -> {
                assertThat(outcome.cuts()).isEqualTo(1);
                assertThat(outcome.millimetres()).isBetween(90, 250);
            });
        }
        assertThat(service.calls()).containsSubsequence("printMemoryBitmap", "cutPaper");
        assertThat(printed).singleElement().satisfies(picture -> {
            assertThat(picture.getWidth()).isEqualTo(DOTS);
            assertThat(code(picture)).isEqualTo(Samples.QR);
        });
    }

    private static String code(BufferedImage picture) throws Exception {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void it_names_itself_and_what_it_can_do() throws Exception {
        try (ReceiptPrinter printer = open()) {
            assertThat(printer.description().name()).isEqualTo("Ada & Co M-1");
            assertThat(printer.description().capabilities())
                    .containsExactlyInAnyOrder(
                            Capability.REPORTS_STATUS,
                            Capability.CUT,
                            Capability.PAPER_OUT_SENSOR,
                            Capability.PAPER_LOW_SENSOR,
                            Capability.COVER_SENSOR);
            assertThat(printer.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void with_its_cover_open_nothing_is_sent() throws Exception {
        service.has("CoverOpen", true);
        try (ReceiptPrinter printer = open()) {
            assertThat(printer.status()).isEqualTo(DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.COVER_OPEN));
            assertThat(printer.print(Samples.in("en"))).isEqualTo(new CoverOpen());
        }
        assertThat(printed).isEmpty();
    }

    @Test
    void what_goes_wrong_while_it_prints_is_told_and_the_rest_is_never_printed_for_the_next_person() throws Exception {
        completes = false;
        try (ReceiptPrinter printer = open()) {
            assertThat(failing(printer, JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY))
                    .isEqualTo(new OutOfPaper());
            assertThat(failing(printer, JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_COVER_OPEN))
                    .isEqualTo(new CoverOpen());
            assertThat(failing(printer, JposConst.JPOS_E_FAILURE, 0)).isEqualTo(new Jammed());
            assertThat(failing(printer, JposConst.JPOS_E_OFFLINE, 0)).isEqualTo(new Unreachable("E_OFFLINE"));
            completes = true;
            assertThat(printer.print(Samples.in("en"))).isInstanceOf(Printed.class);
        }
        assertThat(service.calls().stream().filter("clearOutput"::equals)).hasSize(4);
    }

    private PrintOutcome failing(ReceiptPrinter printer, int code, int extended) throws Exception {
        int before = orders.get();
        FutureTask<PrintOutcome> printing = printing(printer, before);
        assertThat(service.tellError(code, extended, JposConst.JPOS_EL_OUTPUT)).isEqualTo(JposConst.JPOS_ER_CLEAR);
        return printing.get(5, TimeUnit.SECONDS);
    }

    /// Returns when it has ordered to print and to cut.
    private FutureTask<PrintOutcome> printing(ReceiptPrinter printer, int before) {
        FutureTask<PrintOutcome> printing = new FutureTask<>(() -> printer.print(Samples.in("en")));
        Thread.ofVirtual().start(printing);
        while (orders.get() < before + 2) {
            Thread.onSpinWait();
        }
        return printing;
    }

    @Test
    void a_service_that_refuses_the_order_is_told() throws Exception {
        try (ReceiptPrinter printer = open()) {
            service.does("cutPaper", arguments -> {
                throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY);
            });
            assertThat(printer.print(Samples.in("en"))).isEqualTo(new OutOfPaper());
        }
    }

    @Test
    void a_printer_without_pictures_is_refused_and_given_back() {
        service.has("CapRecBitmap", false);
        assertThat(catchThrowableOfType(DeviceException.class, this::open)).hasMessageContaining("E_ILLEGAL");
        assertThat(service.calls()).endsWith("close", "deleteInstance");
    }
}
