package org.infomat.device.printer.ipp;

import java.io.IOException;

/// CUPS' `ippeveprinter` with nothing to do, for whoever measures what it costs to have it open.
public final class IppPrinterAtRest implements AutoCloseable {
    private final IppEvePrinter printer;

    private IppPrinterAtRest(IppEvePrinter printer) {
        this.printer = printer;
    }

    public static IppPrinterAtRest start() throws IOException, InterruptedException {
        return new IppPrinterAtRest(IppEvePrinter.start(new IppDriver()::open));
    }

    public String uri() {
        return printer.uri();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
