package org.infomat.device.scanner.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("peer")
@Proves(
        deviceClass = "barcode scanner",
        technology = "keyboard-type over evdev",
        peer = "umockdev",
        packages = "umockdev")
class EvdevScannerOverUmockdevTest extends BarcodeScannerContract {
    private static final DeviceId ID = new DeviceId("scanner");
    private static final String FILE = "/dev/input/event5";
    private static final String DESCRIPTION = """
            P: /devices/virtual/input/input5
            E: SUBSYSTEM=input
            A: name=Lab HID Barcode Scanner\\n
            A: id/vendor=0c2e\\n
            A: id/product=0b61\\n
            A: id/version=0111\\n
            A: capabilities/key=1 0 0 c02000000 10000fffffffffe\\n

            P: /devices/virtual/input/input5/event5
            N: input/event5
            E: DEVNAME=/dev/input/event5
            E: SUBSYSTEM=input
            L: device=../../input5
            """;

    /// Milliseconds: a busy machine pauses in the middle of a code, which must not tear it.
    private static final String PATIENT = "2000";

    private Testbed testbed;

    @Override
    protected BarcodeScanner open() throws Exception {
        return open(Map.of("name", "Lab HID", "idle-gap", PATIENT));
    }

    private BarcodeScanner open(Map<String, String> settings) throws Exception {
        if (testbed == null) {
            plugIn();
        }
        InputDevices present = new InputDevices(testbed.root().resolve("sys"), Path.of("/dev/input"));
        return new EvdevScannerDriver(testbed::kernel, present).open(ID, new DriverSettings(settings));
    }

    @Override
    protected void hold(String text) throws Exception {
        testbed.send(FILE, Typist.bytes(Typist.scan("]Q1" + text)));
        TimeUnit.MILLISECONDS.sleep(50);
    }

    @Override
    protected void unplug() throws Exception {
        testbed.hangUp(FILE);
        testbed.close();
    }

    @Override
    protected void plugIn() throws Exception {
        testbed = new Testbed();
        testbed.add(DESCRIPTION);
    }

    @AfterEach
    void removeTestbed() throws Exception {
        testbed.close();
    }

    /// Written in the form of evemu, with a key every sixteen milliseconds.
    @Test
    void a_recorded_scan_is_read() throws Exception {
        testbed.close();
        plugIn();
        testbed.play(FILE, Path.of(getClass().getResource("scan.evemu").toURI()));
        try (BarcodeScanner scanner = open(Map.of("usb", "0c2e:0b61", "idle-gap", PATIENT))) {
            assertThat(scanner.scan()).isEqualTo(new Barcode(Symbology.CODE_128, "KIOSK-000123/Ab"));
        }
    }

    @Test
    void it_says_its_name_and_version() throws Exception {
        try (BarcodeScanner scanner = open()) {
            assertThat(scanner.description().model()).isEqualTo("Lab HID Barcode Scanner");
            assertThat(scanner.description().firmware()).isEqualTo("0111");
        }
    }

    @Test
    void a_scanner_that_is_not_there_is_missing() {
        DeviceException refusal = catchThrowableOfType(DeviceException.class, () -> open(Map.of("usb", "ffff:0001")));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_MISSING);
    }
}
