package org.infomat.device.printer.ipp;

import java.io.IOException;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinterContract;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("hardware")
@Proves(
        deviceClass = "receipt printer",
        technology = "A4 documents over IPP",
        peer = "ippeveprinter of CUPS",
        packages = "cups-ipp-utils")
class IppPrinterTest extends DocumentPrinterContract {
    private static MessageBus bus;

    @BeforeAll
    static void start_what_the_printer_needs() throws Exception {
        bus = MessageBus.start();
    }

    @AfterAll
    static void end_what_was_started() throws Exception {
        bus.close();
    }

    @Override
    protected DocumentBench bench() throws IOException, InterruptedException {
        return IppEvePrinter.start(bus, new IppDriver()::open);
    }
}
