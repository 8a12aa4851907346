package org.infomat.device.scanner.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.infomat.device.simulated.Lever;
import org.junit.jupiter.api.Test;

class SimulatedScannerTest extends BarcodeScannerContract {
    private static final DeviceId ID = new DeviceId("scanner");

    private final SimulatedScannerDriver driver = new SimulatedScannerDriver();
    private final ScannerSimulator simulator = driver.simulator(ID);

    @Override
    protected BarcodeScanner open() throws Exception {
        return driver.open(ID, new DriverSettings(java.util.Map.of()));
    }

    @Override
    protected void hold(String text) {
        simulator.pass(text);
    }

    @Override
    protected void unplug() {
        simulator.unplug();
    }

    @Override
    protected void plugIn() {
        simulator.plugIn();
    }

    @Test
    void what_a_person_types_in_the_panel_is_scanned() throws Exception {
        try (BarcodeScanner scanner = open()) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            lever("scan", Lever.Entry.class).enter().accept("TYPED");
            assertThat(waiting.result().text()).isEqualTo("TYPED");
        }
    }

    @Test
    void a_code_that_is_held_waits_for_somebody_to_read_it() throws Exception {
        Waiting<Boolean> holding = new Waiting<>(() -> {
            simulator.hold("PATIENT");
            return true;
        });
        try (BarcodeScanner scanner = open()) {
            assertThat(scanner.scan().text()).isEqualTo("PATIENT");
        }
        assertThat(holding.result()).isTrue();
    }

    @Test
    void the_lever_shows_that_it_is_unplugged() {
        simulator.unplug();
        assertThat(lever("unplugged", Lever.Toggle.class).on().getAsBoolean()).isTrue();
    }

    private <L extends Lever> L lever(String name, Class<L> kind) {
        List<Lever> levers = simulator.levers();
        return kind.cast(levers.stream()
                .filter(lever -> lever.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
