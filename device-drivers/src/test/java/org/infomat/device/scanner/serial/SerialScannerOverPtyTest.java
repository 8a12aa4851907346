package org.infomat.device.scanner.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.PtyPair;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("peer")
@Proves(
        deviceClass = "barcode scanner",
        technology = "serial with trigger commands",
        peer = "a pseudo-terminal of socat",
        packages = "socat")
class SerialScannerOverPtyTest extends BarcodeScannerContract {
    private static final DeviceId ID = new DeviceId("scanner");

    private PtyPair cable;

    @Override
    protected BarcodeScanner open() throws Exception {
        if (cable == null) {
            cable = PtyPair.start();
        }
        return new SerialScannerDriver()
                .open(ID, new DriverSettings(Map.of("port", cable.ours().toString(), "baud", "115200")));
    }

    /// A pty tells nobody that its far end has read: the line is polled every few milliseconds.
    @Override
    protected void hold(String text) throws Exception {
        cable.send(("]Q1" + text + "\r").getBytes(UTF_8));
        TimeUnit.MILLISECONDS.sleep(100);
    }

    @Override
    protected void unplug() throws Exception {
        cable.close();
    }

    @Override
    protected void plugIn() throws Exception {
        cable = PtyPair.start();
    }

    @AfterEach
    void removeCable() throws Exception {
        cable.close();
    }

    @Test
    void a_port_that_does_not_exist_is_missing() {
        DeviceException refusal = catchThrowableOfType(
                DeviceException.class,
                () -> new SerialScannerDriver().open(ID, new DriverSettings(Map.of("port", "/dev/ttyNONE"))));
        assertThat(refusal.status().reason()).isEqualTo(DeviceReason.PORT_MISSING);
        assertThat(refusal).hasMessageContaining("scanner: The scanner's port could not be opened");
    }
}
