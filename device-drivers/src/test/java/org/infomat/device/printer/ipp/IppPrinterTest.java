package org.infomat.device.printer.ipp;

import java.io.IOException;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinterContract;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;

@Tag("hardware")
@Proves(
        deviceClass = "receipt printer",
        technology = "A4 documents over IPP",
        peer = "ippeveprinter of CUPS",
        packages = "cups-ipp-utils")
class IppPrinterTest extends DocumentPrinterContract {
    @Override
    protected DocumentBench bench() throws IOException, InterruptedException {
        return IppEvePrinter.start(new IppDriver()::open);
    }
}
