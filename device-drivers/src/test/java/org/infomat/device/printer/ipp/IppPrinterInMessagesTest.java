package org.infomat.device.printer.ipp;

import java.io.IOException;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinterContract;
import org.junit.jupiter.api.Tag;

/// A printer that is spoken with in messages, as for a recording, is the same printer.
@Tag("hardware")
class IppPrinterInMessagesTest extends DocumentPrinterContract {
    private static final IppDriver DRIVER = new IppDriver();

    @Override
    protected DocumentBench bench() throws IOException, InterruptedException {
        return IppEvePrinter.start((id, settings) -> DRIVER.open(id, settings, DRIVER.lines()));
    }
}
