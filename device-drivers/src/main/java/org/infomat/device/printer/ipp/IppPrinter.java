package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentOutcome.NotPrinted;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ipp.IppRequest.Operation;

/// A printer of A4 sheets on the network or at USB (by ipp-usb) that speaks IPP: every one sold since 2013 or so.
final class IppPrinter implements DocumentPrinter {
    private static final Duration STATUS_LIMIT = Duration.ofMillis(900);
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(5);
    private static final Duration TAKING_BACK_LIMIT = Duration.ofSeconds(1);
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.REPORTS_STATUS,
            Capability.PAPER_OUT_SENSOR,
            Capability.PAPER_LOW_SENSOR,
            Capability.COVER_SENSOR);
    private static final String[] STATE = {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"};
    private static final String[] IDENTITY = {
        "printer-make-and-model", "printer-firmware-string-version", "document-format-supported"
    };
    private static final String PDF = "application/pdf";

    private final DeviceId id;
    private final IppConnection connection;
    private final IppSettings settings;
    private final DeviceDescription description;
    private final ReentrantLock lock = new ReentrantLock();

    private IppPrinter(DeviceId id, IppConnection connection, IppSettings settings, DeviceDescription description) {
        this.id = id;
        this.connection = connection;
        this.settings = settings;
        this.description = description;
    }

    static DocumentPrinter open(DeviceId id, IppSettings settings, Carrier carrier)
            throws DeviceException, InterruptedException {
        IppConnection connection = new IppConnection(settings, carrier);
        try {
            IppResponse identity = ask(connection, OPENING_LIMIT, IDENTITY);
            if (!identity.texts("document-format-supported").contains(PDF)) {
                throw new IppException("The printer does not take PDF");
            }
            DeviceDescription description = new DeviceDescription(
                    "",
                    identity.text("printer-make-and-model"),
                    identity.text("printer-firmware-string-version"),
                    CAPABILITIES);
            return new IppPrinter(id, connection, settings, description);
        } catch (IOException e) {
            connection.close();
            throw unusable(id, settings, e);
        } catch (InterruptedException e) {
            connection.close();
            throw e;
        }
    }

    static DeviceException unusable(DeviceId id, IppSettings settings, IOException failure) {
        return new DeviceException(
                id,
                statusAfter(failure),
                "The printer at " + settings.uri() + " cannot be used: " + words(failure),
                "Check that it is switched on, the network, and 'uri' in devices.yaml",
                failure);
    }

    private static IppResponse ask(IppConnection connection, Duration limit, String... attributes)
            throws IOException, InterruptedException {
        IppRequest question = connection
                .request(Operation.GET_PRINTER_ATTRIBUTES)
                .text(Syntax.KEYWORD, "requested-attributes", attributes);
        return connection.send(question, new byte[0], limit);
    }

    static DeviceStatus statusAfter(IOException failure) {
        String detail = words(failure);
        return switch (failure) {
            case HttpConnectTimeoutException _ ->
                new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING, detail);
            case HttpTimeoutException _ -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, detail);
            case ConnectException _ -> new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.PORT_REFUSED, detail);
            case IppException _ -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.BABBLING, detail);
            default -> new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, detail);
        };
    }

    /// Some of Java's own failures say nothing.
    static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        return description;
    }

    @Override
    public DeviceStatus status() {
        try {
            return PrinterCondition.of(ask(connection, STATUS_LIMIT, STATE)).status();
        } catch (IOException e) {
            return statusAfter(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DeviceStatus(DeviceState.BUSY, DeviceReason.NONE, "Asking was interrupted");
        }
    }

    @Override
    public DocumentOutcome print(Document document) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            DeviceStatus before = status();
            return before.works()
                    ? new IppJob(connection, settings, this::status).print(document)
                    : new NotPrinted(before.reason(), before.detail());
        } finally {
            lock.unlock();
        }
    }

    /// Who is taking a document back at the moment may end that: else it would come out for the next person.
    @Override
    public void close() {
        boolean free = free();
        connection.close();
        if (free) {
            lock.unlock();
        }
    }

    private boolean free() {
        try {
            return lock.tryLock(TAKING_BACK_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
