package org.infomat.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.SignalBoard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
    private static final String KEYS_OF_A_KEYBOARD = "1 0 0 c02000000 10000fffffffffe";

    @TempDir
    private Path root;

    private MachineTree machine;

    @BeforeEach
    void aMachine() {
        machine = new MachineTree(root);
    }

    private Found at(Path place) throws Exception {
        return machine.finder().find().stream()
                .filter(found -> found.place().equals(place.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_serial_scanner_of_a_known_model_is_certain_and_called_by_the_name_that_lasts() throws Exception {
        Path file = machine.deviceFile("ttyACM0");
        Path lasting = machine.link("serial/by-id/usb-Honeywell_3310g_123-if00", file);
        machine.atUsb("class/tty/ttyACM0", "0c2e:0b6a", "Honeywell", "3310g");
        assertThat(at(lasting))
                .isEqualTo(new Found(
                        lasting.toString(),
                        "Honeywell 3310g",
                        List.of(new Proposal(
                                BarcodeScanner.class,
                                "serial-scanner",
                                new DriverSettings(Map.of("port", lasting.toString())),
                                Confidence.CERTAIN,
                                Clue.KNOWN_MODEL))));
    }

    @Test
    void an_adapter_may_lead_to_anything_serial() throws Exception {
        Path file = machine.deviceFile("ttyUSB3");
        machine.atUsb("class/tty/ttyUSB3", "0403:6001", "FTDI", "FT232R USB UART");
        assertThat(at(file).proposals())
                .extracting(Proposal::driver)
                .containsExactly("escpos", "serial-scanner", "magstripe");
        assertThat(at(file).proposals()).extracting(Proposal::confidence).containsOnly(Confidence.POSSIBLE);
    }

    @Test
    void two_adapters_that_share_a_name_are_told_apart_by_where_they_are_plugged_in() throws Exception {
        Path first = machine.deviceFile("ttyUSB0");
        Path second = machine.deviceFile("ttyUSB1");
        Path byId = machine.link("serial/by-id/usb-1a86_USB_Serial-if00-port0", second);
        Path byPath = machine.link("serial/by-path/pci-0000:00:14.0-usb-0:1:1.0-port0", first);
        machine.link("serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0", second);
        assertThat(machine.finder().find())
                .extracting(Found::place)
                .contains(byId.toString(), byPath.toString())
                .doesNotContain(first.toString(), second.toString());
    }

    @Test
    void serial_lines_without_a_chip_and_the_kernels_console_are_none() throws Exception {
        machine.deviceFile("ttyS0");
        machine.deviceFile("ttyS1");
        machine.deviceFile("ttyAMA0");
        machine.deviceFile("tty1");
        machine.says("class/tty/ttyS0", Map.of("type", "4"));
        machine.says("class/tty/ttyS1", Map.of("type", "0"));
        machine.says("class/tty/console", Map.of("active", "tty0 ttyAMA0"));
        assertThat(machine.finder().find())
                .extracting(Found::place)
                .contains(machine.devices().resolve("ttyS0").toString())
                .noneMatch(place -> place.matches(".*/(ttyS1|ttyAMA0|tty1)"));
    }

    @Test
    void a_scanner_that_types_is_told_from_a_keyboard() throws Exception {
        Path scanner = keyboard("event7", "Lab HID Barcode Scanner", "ffff", "0001");
        Path lasting = machine.link("input/by-id/usb-Lab_HID_1-event-kbd", scanner);
        Path keyboard = keyboard("event10", "A Keyboard", "046d", "c31c");
        assertThat(at(lasting).proposals())
                .containsExactly(new Proposal(
                        BarcodeScanner.class,
                        "keyboard-scanner",
                        new DriverSettings(Map.of("device", lasting.toString())),
                        Confidence.LIKELY,
                        Clue.OWN_WORD));
        assertThat(at(keyboard).proposals())
                .containsExactly(new Proposal(
                        BarcodeScanner.class,
                        "keyboard-scanner",
                        new DriverSettings(Map.of("usb", "046d:c31c")),
                        Confidence.POSSIBLE,
                        Clue.KIND_OF_PORT));
    }

    private Path keyboard(String event, String name, String vendor, String product) throws IOException {
        machine.says(
                "class/input/" + event + "/device",
                Map.of(
                        "name",
                        name,
                        "id/vendor",
                        vendor,
                        "id/product",
                        product,
                        "id/version",
                        "0100",
                        "capabilities/key",
                        KEYS_OF_A_KEYBOARD));
        return machine.deviceFile("input/" + event);
    }

    @Test
    void a_stripe_reader_that_types_is_no_scanner() throws Exception {
        Path reader = keyboard("event4", "MagTek Mini Swipe", "0801", "0001");
        assertThat(at(reader).proposals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;', ffff:0001, CERTAIN, OWN_WORD, EPSON TM-T88V",
        "'MANUFACTURER:Some;COMMAND SET:;MODEL:POS80;', 04b8:0e03, CERTAIN, KNOWN_MODEL, Some POS80",
        "'', 1504:0001, LIKELY, KNOWN_MAKER, Maker Model",
        "'', ffff:0001, POSSIBLE, KIND_OF_PORT, Maker Model",
        "'MFG:Some;MDL:Thermal Printer', ffff:0001, LIKELY, OWN_WORD, Some Thermal Printer"
    })
    void a_printer_at_usb_is_proposed_by_what_it_speaks_or_by_its_numbers(
            String identity, String numbers, Confidence confidence, Clue clue, String label) throws Exception {
        Found found = printer(identity, numbers);
        assertThat(found.label()).isEqualTo(label);
        Proposal proposal = found.proposals().getFirst();
        assertThat(proposal.deviceClass()).isEqualTo(ReceiptPrinter.class);
        assertThat(proposal.driver()).isEqualTo("escpos");
        assertThat(proposal.settings().required("port")).isEqualTo("file:" + found.place());
        assertThat(proposal.confidence()).isEqualTo(confidence);
        assertThat(proposal.reason()).isEqualTo(clue);
    }

    private Found printer(String identity, String numbers) throws Exception {
        Path file = machine.deviceFile("usb/lp0");
        machine.atUsb("class/usbmisc/lp0", numbers, "Maker", "Model");
        machine.says("class/usbmisc/lp0/device", Map.of("ieee1284_id", identity));
        return at(file);
    }

    @Test
    void a_printer_of_pages_at_usb_prints_no_receipts() throws Exception {
        assertThat(printer("MFG:HP;MDL:LaserJet;CMD:PJL,PCL,POSTSCRIPT;", "03f0:0001")
                        .proposals())
                .isEmpty();
    }

    @Test
    void a_camera_has_one_file_with_pictures() throws Exception {
        Path pictures = machine.deviceFile("video0");
        machine.deviceFile("video1");
        Path lasting = machine.link("v4l/by-id/usb-Some_Camera-video-index0", pictures);
        machine.says("class/video4linux/video0", Map.of("index", "0", "name", "Some Camera: Some"));
        machine.says("class/video4linux/video1", Map.of("index", "1", "name", "Some Camera: Some"));
        machine.atUsb("class/video4linux/video0", "046d:0825", "Some", "Camera");
        assertThat(machine.finder().find())
                .filteredOn(found -> found.label().equals("Some Camera: Some"))
                .containsExactly(new Found(
                        lasting.toString(),
                        "Some Camera: Some",
                        List.of(new Proposal(
                                BarcodeScanner.class,
                                "camera-scanner",
                                new DriverSettings(Map.of("camera", lasting.toString())),
                                Confidence.LIKELY,
                                Clue.KIND_OF_PORT))));
    }

    @Test
    void a_gpio_chip_that_does_not_tell_its_label_goes_by_its_name() throws Exception {
        Path chip = machine.deviceFile("gpiochip0");
        assertThat(at(chip).proposals())
                .containsExactly(new Proposal(
                        SignalBoard.class,
                        "gpio",
                        new DriverSettings(Map.of("chip", "gpiochip0")),
                        Confidence.POSSIBLE,
                        Clue.KIND_OF_PORT));
    }

    @Test
    void card_readers_go_by_the_part_of_their_name_that_lasts() throws Exception {
        Bus readers = new ChipReaders(() -> List.of("ACS ACR1252 [Dual] 00 00", "ACS ACR1252 [Dual] 00 01"));
        assertThat(finder(readers).find())
                .containsExactly(new Found(
                        "ACS ACR1252 [Dual] 00 00",
                        "ACS ACR1252 [Dual]",
                        List.of(new Proposal(
                                CardReader.class,
                                "pcsc",
                                new DriverSettings(Map.of("reader", "ACS ACR1252 \\[Dual\\]")),
                                Confidence.CERTAIN,
                                Clue.OWN_WORD))));
    }

    private static Finder finder(Bus... buses) {
        return new Finder(List.of(buses), List.of(), Duration.ofMillis(500));
    }

    @Test
    void a_card_service_that_does_not_run_is_told_of() throws Exception {
        Bus readers = new ChipReaders(() -> {
            throw new IOException("no service");
        });
        assertThat(finder(readers).find()).containsExactly(Found.nothing("pcscd", Hindrance.SERVICE_DOWN));
    }

    @Test
    void what_this_user_may_not_open_is_found_all_the_same() throws Exception {
        machine.says("class/input/event7/device", Map.of("name", "Scanner", "capabilities/key", KEYS_OF_A_KEYBOARD));
        Path file = machine.devices().resolve("input/event7");
        assertThat(at(file).hindrance()).isEqualTo(Hindrance.NO_ACCESS);
        assertThat(at(file).proposals()).hasSize(1);
    }

    @Test
    void a_bus_that_fails_and_one_that_hangs_hide_no_other() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Bus broken = bus("broken", () -> {
            throw new IllegalStateException("a driver of the kernel is broken");
        });
        Bus hanging = bus("hanging", () -> {
            never.await();
            return List.of();
        });
        Found well = new Found("here", "a device", List.of());
        assertThat(finder(broken, hanging, bus("well", () -> List.of(well))).find())
                .containsExactly(
                        Found.nothing("broken", Hindrance.NOT_LOOKED), Found.nothing("hanging", Hindrance.SLOW), well);
    }

    private interface Look {
        List<Found> look() throws IOException, InterruptedException;
    }

    private static Bus bus(String name, Look look) {
        return new Bus() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Found> look() throws IOException, InterruptedException {
                return look.look();
            }
        };
    }

    @Test
    void a_machine_with_nothing_attached_has_nothing() throws Exception {
        Files.createDirectories(machine.devices());
        assertThat(machine.finder().find())
                .allMatch(found -> found.place().equals("pcscd")
                        || found.proposals().getFirst().driver().equals("pcsc"));
    }
}
