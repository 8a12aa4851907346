package org.infomat.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.port.PtyPair;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.evdev.Testbed;
import org.infomat.device.scanner.serial.SerialScannerDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("peer")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FinderOverPeersTest {
    /// A scanner that types and a receipt printer at one hub, as `umockdev-record` writes such.
    private static final String SCANNER_AND_PRINTER = """
            P: /devices/pci0000:00/usb1/1-1
            E: SUBSYSTEM=usb
            E: DEVTYPE=usb_device
            A: idVendor=0c2e\\n
            A: idProduct=0b61\\n
            A: manufacturer=Honeywell\\n
            A: product=3310g\\n

            P: /devices/pci0000:00/usb1/1-1/1-1:1.0/input/input5
            E: SUBSYSTEM=input
            A: name=Honeywell 3310g\\n
            A: id/vendor=0c2e\\n
            A: id/product=0b61\\n
            A: id/version=0111\\n
            A: capabilities/key=1 0 0 c02000000 10000fffffffffe\\n

            P: /devices/pci0000:00/usb1/1-1/1-1:1.0/input/input5/event5
            N: input/event5
            E: DEVNAME=/dev/input/event5
            E: SUBSYSTEM=input
            L: device=../../input5

            P: /devices/pci0000:00/usb1/1-2
            E: SUBSYSTEM=usb
            E: DEVTYPE=usb_device
            A: idVendor=04b8\\n
            A: idProduct=0202\\n

            P: /devices/pci0000:00/usb1/1-2/1-2:1.0
            E: SUBSYSTEM=usb
            E: DEVTYPE=usb_interface
            A: ieee1284_id=MFG:EPSON;CMD:ESC/POS;MDL:TM-T88IV;CLS:PRINTER;\\n

            P: /devices/pci0000:00/usb1/1-2/1-2:1.0/usbmisc/lp0
            N: usb/lp0
            E: DEVNAME=/dev/usb/lp0
            E: SUBSYSTEM=usbmisc
            L: device=../../../1-2:1.0
            """;

    @Test
    void devices_at_usb_that_umockdev_plays_are_found() throws Exception {
        try (Testbed testbed = new Testbed()) {
            testbed.add(SCANNER_AND_PRINTER);
            List<Found> found =
                    new Finder(testbed.root().resolve("dev"), testbed.root().resolve("sys")).find();
            assertThat(proposed(found, "keyboard-scanner")).singleElement().satisfies(proposal -> {
                assertThat(proposal.confidence()).isEqualTo(Confidence.CERTAIN);
                assertThat(proposal.settings().required("usb")).isEqualTo("0c2e:0b61");
            });
            assertThat(proposed(found, "escpos")).singleElement().satisfies(proposal -> {
                assertThat(proposal.reason()).isEqualTo(Clue.OWN_WORD);
                assertThat(proposal.settings().required("port")).endsWith("/dev/usb/lp0");
                assertThat(proposal.settings().required("profile")).isEqualTo("epson-80");
            });
        }
    }

    private static List<Proposal> proposed(List<Found> found, String driver) {
        return found.stream()
                .flatMap(one -> one.proposals().stream())
                .filter(proposal -> proposal.driver().equals(driver))
                .toList();
    }

    @Test
    void what_is_proposed_for_a_serial_line_opens_it(@TempDir Path devices) throws Exception {
        try (PtyPair line = PtyPair.start()) {
            Path port = Files.createSymbolicLink(devices.resolve("ttyUSB0"), line.ours());
            Proposal proposal = Stream.of(new Finder(devices, devices.resolve("sys")).find())
                    .flatMap(found -> proposed(found, "serial-scanner").stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(proposal.settings().required("port")).isEqualTo(port.toString());
            try (BarcodeScanner scanner =
                    new SerialScannerDriver().open(new DeviceId("scanner"), proposal.settings())) {
                line.send("KIOSK-000123\r".getBytes(StandardCharsets.US_ASCII));
                assertThat(scanner.scan().text()).isEqualTo("KIOSK-000123");
            }
        }
    }

    @Test
    void a_reader_of_the_card_service_is_found_and_opens_as_proposed(@TempDir Path devices) throws Exception {
        Finder finder = new Finder(devices, devices.resolve("sys"));
        assertThat(finder.find()).contains(Found.nothing("pcscd", Hindrance.SERVICE_DOWN));
        try (CardService service = CardService.start()) {
            Proposal proposal = proposed(finder.find(), "pcsc").getFirst();
            assertThat(proposal.settings().required("reader")).isEqualTo("Virtual PCD");
            try (CardReader reader = new PcscDriver(List.of()).open(new DeviceId("card-reader"), proposal.settings())) {
                assertThat(reader.status().works()).isTrue();
            }
            assertThat(service.alive()).isTrue();
        }
    }
}
