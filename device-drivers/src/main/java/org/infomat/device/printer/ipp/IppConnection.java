package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.printer.ipp.IppRequest.Operation;

/// Requests to one printer. Any thread may call.
final class IppConnection implements AutoCloseable {
    private static final int OK = 200;

    private final IppSettings settings;
    private final Carrier carrier;
    private final AtomicInteger numbers = new AtomicInteger();

    IppConnection(IppSettings settings, Carrier carrier) {
        this.settings = settings;
        this.carrier = carrier;
    }

    IppRequest request(Operation operation) {
        return new IppRequest(
                operation, numbers.incrementAndGet(), settings.uri().toString());
    }

    /// Throws `IppException` where the printer refuses.
    IppResponse send(IppRequest request, byte[] document, Duration limit) throws IOException, InterruptedException {
        Carrier.Answer answer = carrier.carry(request.with(document), limit);
        if (answer.status() != OK) {
            throw new IppException("The printer answers HTTP " + answer.status());
        }
        IppResponse response = IppResponse.parse(answer.body());
        if (response.refused()) {
            throw new IppException(
                    "The printer refuses: %04x %s".formatted(response.status(), response.text("status-message")),
                    response.status());
        }
        return response;
    }

    long millis() {
        return carrier.millis();
    }

    void pause(Duration time) throws InterruptedException {
        carrier.pause(time);
    }

    @Override
    public void close() {
        carrier.close();
    }
}
