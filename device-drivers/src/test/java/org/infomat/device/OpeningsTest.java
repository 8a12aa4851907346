package org.infomat.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.simulated.SimulatedCardReaderDriver;
import org.infomat.device.port.TcpListener;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.EscPosDriver;
import org.infomat.device.printer.simulated.SimulatedPrinterDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.simulated.SimulatedScannerDriver;
import org.junit.jupiter.api.Test;

/// A device that is opened and closed again and again leaves nothing behind.
class OpeningsTest extends Openings {
    private static final DeviceId ID = new DeviceId("device");
    private static final DriverSettings NONE = new DriverSettings(Map.of());

    @Test
    void a_printer_over_tcp_leaves_nothing_behind() throws Exception {
        VirtualPrinter paper = new VirtualPrinter("tcp");
        try (TcpListener listener = TcpListener.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            serve(paper, listener);
            DriverSettings settings = new DriverSettings(Map.of("port", "tcp://127.0.0.1:" + listener.number()));
            stays("printer over TCP", () -> {
                try (ReceiptPrinter printer = new EscPosDriver().open(ID, settings)) {
                    assertThat(printer.status().works()).isTrue();
                }
            });
        }
    }

    private static void serve(VirtualPrinter paper, TcpListener listener) {
        Thread.ofVirtual().start(() -> {
            try {
                paper.serve(listener);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void a_printer_over_a_cable_in_memory_leaves_nothing_behind() throws Exception {
        SimulatedPrinterDriver driver = new SimulatedPrinterDriver();
        stays("printer over a cable in memory", () -> {
            try (ReceiptPrinter printer = driver.open(ID, NONE)) {
                assertThat(printer.status().works()).isTrue();
            }
        });
    }

    @Test
    void a_simulated_scanner_leaves_nothing_behind_though_somebody_waits() throws Exception {
        SimulatedScannerDriver driver = new SimulatedScannerDriver();
        stays("simulated scanner", () -> {
            BarcodeScanner scanner = driver.open(ID, NONE);
            waitingIsEndedBy(scanner::close, scanner::scan);
        });
    }

    @Test
    void a_simulated_card_reader_leaves_nothing_behind_though_somebody_waits() throws Exception {
        SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();
        stays("simulated card reader", () -> {
            CardReader reader = driver.open(ID, NONE);
            waitingIsEndedBy(reader::close, reader::read);
        });
    }
}
