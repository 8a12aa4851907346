package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.PrinterBench;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.ReceiptPrinterContract;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Test;

@Proves(
        deviceClass = "receipt printer",
        technology = "XFS4IoT Printer",
        peer = "a WebSocket service of ours, each message held to the JSON Schema of XFS4IoT 2021-1")
class Xfs4IotPrinterContractTest extends ReceiptPrinterContract {
    @Override
    protected PrinterBench bench() {
        return new Bench(Framing.PAYLOAD);
    }

    /// XFS4IoT has no word for a knife.
    @Override
    protected DeviceReason blockedKnife() {
        return DeviceReason.PAPER_JAM;
    }

    @Test
    void a_service_of_a_later_release_prints_as_well() throws Exception {
        try (Bench later = new Bench(Framing.HEADER);
                ReceiptPrinter printer = later.open()) {
            assertThat(printer.print(SHORT)).isInstanceOf(PrintOutcome.Printed.class);
            later.paperSide().paperOut(true);
            assertThat(printer.print(SHORT)).isEqualTo(new PrintOutcome.OutOfPaper());
        }
    }

    @Test
    void a_service_that_falls_silent_under_a_receipt_is_given_up_within_two_seconds() throws Exception {
        try (Bench other = new Bench(Framing.PAYLOAD);
                ReceiptPrinter printer = other.open()) {
            other.paperSide().slow(CRAWL);
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, LONG);
            other.awaitCommand("Printer.PrintRaw");
            long start = System.nanoTime();
            other.service.silent(true);
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(PrintOutcome.Unreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_300));
        }
    }

    @Test
    void a_profile_that_it_does_not_know_is_refused_with_those_it_knows() {
        assertThatThrownBy(() -> opened().open(Map.of("profile", "no-such-printer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epson-80");
    }

    private static final class Bench implements PrinterBench {
        private final VirtualPrinter paper = new VirtualPrinter("maker's");
        private final MakersPrinter service;

        Bench(Framing framing) {
            service = new MakersPrinter(framing, paper);
        }

        @Override
        public VirtualPrinter paperSide() {
            return paper;
        }

        @Override
        public ReceiptPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.put("uri", service.uri().toString());
            return new Xfs4IotPrinterDriver().open(new DeviceId("receipt-printer"), new DriverSettings(all));
        }

        @Override
        public void unplug() {
            paper.unplugged(true);
            service.unplug();
        }

        @Override
        public void plugInAgain() {
            paper.unplugged(false);
            service.connect();
            service.plugIn();
        }

        void awaitCommand(String name) {
            while (!service.heard().contains(name)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
