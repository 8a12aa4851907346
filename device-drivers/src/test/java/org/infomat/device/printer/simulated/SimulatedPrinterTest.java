package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.EscPosPrinterContract;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.simulated.Lever;
import org.junit.jupiter.api.Test;

class SimulatedPrinterTest extends EscPosPrinterContract {
    private static final DeviceId ID = new DeviceId("receipt-printer");

    @Override
    protected PrinterBench bench() {
        return new Bench(new SimulatedPrinterDriver());
    }

    private record Bench(SimulatedPrinterDriver driver) implements PrinterBench {
        @Override
        public VirtualPrinter paperSide() {
            return driver.simulator(ID);
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            return driver.open(ID, new DriverSettings(settings));
        }

        @Override
        public void unplug() {
            paperSide().unplugged(true);
        }

        @Override
        public void plugInAgain() {
            paperSide().unplugged(false);
        }

        @Override
        public void close() {
            paperSide().unplugged(true);
        }
    }

    @Test
    void it_says_that_it_is_simulated() {
        assertThat(new SimulatedPrinterDriver().simulated()).isTrue();
    }

    @Test
    void a_toggle_stays_as_it_is_put() {
        VirtualPrinter printer = new VirtualPrinter("levers");
        for (Lever lever : printer.levers()) {
            if (lever instanceof Lever.Toggle toggle) {
                assertThat(toggle.on().getAsBoolean()).as(toggle.name()).isFalse();
                toggle.set().accept(true);
                assertThat(toggle.on().getAsBoolean()).as(toggle.name()).isTrue();
                toggle.set().accept(false);
                assertThat(toggle.on().getAsBoolean()).as(toggle.name()).isFalse();
            }
        }
    }

    @Test
    void an_entry_refuses_what_is_no_number_and_takes_its_own_proposal() {
        VirtualPrinter printer = new VirtualPrinter("levers");
        for (Lever lever : printer.levers()) {
            if (lever instanceof Lever.Entry entry) {
                entry.enter().accept(entry.proposal().get());
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> entry.enter().accept("many"))
                        .withMessageContaining("many");
            }
        }
    }
}
