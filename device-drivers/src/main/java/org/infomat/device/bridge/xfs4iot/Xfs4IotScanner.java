package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageSource;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Handover;
import org.infomat.device.scanner.ReadingSwitch;

/// A BarcodeReader. It reads only when it is told to, one code at a time.
final class Xfs4IotScanner implements BarcodeScanner {
    private static final DeviceStatus INOPERATIVE =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, "scanner inoperative");

    private final Handover handover;
    private final Service service;
    private final CodeReading reading;

    Xfs4IotScanner(DeviceId id, MessageSource lines, URI uri, Symbologies symbologies, Charset charset)
            throws DeviceException, InterruptedException {
        handover = new Handover(id, new Switch());
        service = Service.open(id, lines, uri, "BarcodeReader", new Hearing() {
            @Override
            public void told(Message.Unsolicited event) {}

            @Override
            public void ended(DeviceStatus status) {
                handover.end(status);
            }
        });
        reading = new CodeReading(service, symbologies, charset, handover::offer);
    }

    /// Nobody waits before the service is open.
    private final class Switch implements ReadingSwitch {
        @Override
        public void on() {
            reading.on();
        }

        @Override
        public void off() {
            reading.off();
        }
    }

    @Override
    public DeviceId id() {
        return service.id();
    }

    @Override
    public DeviceDescription description() {
        return service.description(Set.of(Capability.REPORTS_STATUS, Capability.TRIGGER, Capability.SYMBOLOGY));
    }

    @Override
    public DeviceStatus status() {
        return service.status(status ->
                status.path("barcodeReader").path("scanner").stringValue("").equals("inoperative")
                        ? INOPERATIVE
                        : DeviceStatus.ONLINE);
    }

    @Override
    public Barcode scan() throws DeviceException, InterruptedException {
        return handover.take();
    }

    @Override
    public void expect(boolean somebody) {
        handover.expect(somebody);
    }

    @Override
    public void close() {
        service.close();
    }
}
