package org.infomat.device.printer.ipp;

import java.io.IOException;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinterContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// A printer that is spoken with in messages, as for a recording, is the same printer.
@Tag("hardware")
class IppPrinterInMessagesTest extends DocumentPrinterContract {
    private static final IppDriver DRIVER = new IppDriver();
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
        return IppEvePrinter.start(bus, (id, settings) -> DRIVER.open(id, settings, DRIVER.lines()));
    }
}
