package org.infomat.device.printer.ipp;

import java.io.IOException;

/// CUPS' `ippeveprinter` with nothing to do, for whoever measures what it costs to have it open.
public final class IppPrinterAtRest implements AutoCloseable {
    private final MessageBus bus;
    private final IppEvePrinter printer;

    private IppPrinterAtRest(MessageBus bus, IppEvePrinter printer) {
        this.bus = bus;
        this.printer = printer;
    }

    public static IppPrinterAtRest start() throws IOException, InterruptedException {
        MessageBus bus = MessageBus.start();
        return new IppPrinterAtRest(bus, IppEvePrinter.start(bus, new IppDriver()::open));
    }

    public String uri() {
        return printer.uri();
    }

    @Override
    public void close() throws IOException {
        printer.close();
        bus.close();
    }
}
