package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageSource;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.escpos.EscPosSettings;
import org.infomat.device.printer.escpos.RawReceipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A Printer. A receipt goes to it as the printer's own bytes (`Printer.PrintRaw`); the service cuts it off, or holds
/// it out, where it can (`Printer.ControlMedia`). It is printed when both are completed. XFS4IoT has no word for an
/// open cover.
final class Xfs4IotPrinter implements ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(Xfs4IotPrinter.class);
    private static final Duration FORGETTING_LIMIT = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final String CONTROL = "Printer.ControlMedia";

    private final Duration limit;
    private final RawReceipts receipts;
    private final Optional<String> ending;
    private final Service service;
    private final ReentrantLock printing = new ReentrantLock();
    private final Semaphore changes = new Semaphore(0);

    Xfs4IotPrinter(DeviceId id, MessageSource lines, URI uri, EscPosSettings settings)
            throws DeviceException, InterruptedException {
        limit = settings.limit();
        service = Service.open(id, lines, uri, "Printer", new Hearing() {
            @Override
            public void told(Message.Unsolicited event) {
                changes.release();
            }

            @Override
            public void ended(DeviceStatus status) {
                changes.release();
            }
        });
        ending = Stream.of("eject", "cut", "partialCut").filter(this::controls).findFirst();
        receipts = new RawReceipts(settings, ending.isPresent());
    }

    private boolean controls(String what) {
        return capabilities().path("control").path(what).booleanValue(false);
    }

    private JsonNode capabilities() {
        return service.capabilities("printer");
    }

    @Override
    public DeviceId id() {
        return service.id();
    }

    @Override
    public DeviceDescription description() {
        Set<Capability> all =
                EnumSet.of(Capability.REPORTS_STATUS, Capability.PAPER_OUT_SENSOR, Capability.PAPER_LOW_SENSOR);
        if (controls("eject")) {
            all.add(Capability.EJECT);
        }
        if (controls("cut") || receipts.cuts()) {
            all.add(Capability.CUT);
        }
        if (controls("partialCut")) {
            all.add(Capability.PARTIAL_CUT);
        }
        if (capabilities().path("mediaTaken").booleanValue(false)) {
            all.add(Capability.MEDIA_TAKEN_SENSOR);
        }
        return service.description(all);
    }

    @Override
    public DeviceStatus status() {
        return service.status(printing.isLocked() ? json -> Words.BUSY : Xfs4IotPrinter::condition);
    }

    /// Of several supplies the worst counts: what is empty is not said to be in use or not.
    private static DeviceStatus condition(JsonNode status) {
        JsonNode printer = status.path("printer");
        Set<String> supplies = printer.path("paper").properties().stream()
                .map(supply -> supply.getValue().stringValue(""))
                .collect(Collectors.toSet());
        boolean jammed = supplies.contains("jammed")
                || printer.path("media").stringValue("").equals("jammed");
        if (jammed) {
            return DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.PAPER_JAM);
        }
        if (supplies.contains("out")) {
            return DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.PAPER_OUT);
        }
        return supplies.contains("low")
                ? DeviceStatus.of(DeviceState.ONLINE, DeviceReason.PAPER_LOW)
                : DeviceStatus.ONLINE;
    }

    @Override
    public void awaitChange() throws InterruptedException {
        changes.acquire();
        changes.drainPermits();
    }

    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        RawReceipts.Raw raw = receipts.of(receipt);
        printing.lockInterruptibly();
        try {
            DeviceStatus status = service.status(Xfs4IotPrinter::condition);
            return status.works() ? print(raw) : obstacle(status);
        } catch (XfsException e) {
            return obstacle(e.status());
        } finally {
            printing.unlock();
        }
    }

    private PrintOutcome print(RawReceipts.Raw raw) throws XfsException, InterruptedException {
        try {
            return printed(raw);
        } catch (XfsException e) {
            Optional<Request> order = forgetTheRest();
            if (order.isPresent() && !order.get().over(FORGETTING_LIMIT)) {
                LOG.warn("{}: what it holds of a receipt may still be printed", id());
            }
            throw e;
        } catch (InterruptedException e) {
            forgetTheRest();
            throw e;
        }
    }

    private PrintOutcome printed(RawReceipts.Raw raw) throws XfsException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        ObjectNode data = Message.object().put("inputData", "no");
        data.put("data", Base64.getEncoder().encodeToString(raw.bytes()));
        service.callWatched("Printer.PrintRaw", data, limit);
        if (ending.isEmpty()) {
            return new PrintOutcome.Printed(raw.millimetres(), raw.cuts());
        }
        Duration left = Duration.ofNanos(end - System.nanoTime());
        service.callWatched(CONTROL, control(ending.get()), left.toMillis() > 0 ? left : SHORTEST);
        return new PrintOutcome.Printed(raw.millimetres(), 1);
    }

    private static ObjectNode control(String what) {
        ObjectNode payload = Message.object();
        payload.putObject("mediaControl").put(what, true);
        return payload;
    }

    /// What the service still holds is thrown away: it is not for the eyes of the next person, who would get it as soon
    /// as there is paper again.
    private Optional<Request> forgetTheRest() {
        Connection connection = service.connection();
        return controls("clearBuffer") && connection.ending().isEmpty()
                ? Optional.of(connection.begin(CONTROL, control("clearBuffer"), FORGETTING_LIMIT, event -> {}))
                : Optional.empty();
    }

    private static PrintOutcome obstacle(DeviceStatus status) {
        return switch (status.reason()) {
            case PAPER_OUT -> new PrintOutcome.OutOfPaper();
            case PAPER_JAM -> new PrintOutcome.Jammed();
            default ->
                new PrintOutcome.Unreachable(
                        status.detail().isEmpty() ? status.reason().name() : status.detail());
        };
    }

    @Override
    public void close() {
        service.close();
    }
}
