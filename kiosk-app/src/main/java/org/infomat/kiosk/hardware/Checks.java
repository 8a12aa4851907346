package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.Device;
import org.infomat.device.DeviceId;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// What technicians have devices do while nobody attends to them; what is printed then counts as well.
final class Checks {
    /// A device that hangs in a check is left behind after so much longer.
    private static final Duration ENDING_A_CHECK = Duration.ofSeconds(2);

    private final Map<Check, Checked> latest = new ConcurrentHashMap<>();
    private final UsageBook usage;
    private final Timing timing;

    private record Check(DeviceId device, HealthLevel level) {}

    Checks(UsageBook usage, Timing timing) {
        this.usage = usage;
        this.timing = timing;
    }

    <D extends Device> HealthReport check(SupervisedDevice<D> device, HealthLevel level) throws InterruptedException {
        DeviceId id = device.config().id();
        Duration limit = level.limit().plus(ENDING_A_CHECK);
        DeviceWork<D, HealthReport> work = opened -> HealthCheck.of(counted(opened), level);
        Optional<HealthReport> done =
                level == HealthLevel.INTERNAL ? device.use(limit, work) : device.useAlone(limit, work);
        HealthReport report = done.orElseGet(() ->
                new HealthReport(id, level, HealthOutcome.of(device.report().status()), Duration.ZERO));
        latest.put(new Check(id, level), new Checked(timing.now(), report));
        return report;
    }

    /// The last check of a device at each level.
    List<Checked> of(DeviceId id) {
        return Arrays.stream(HealthLevel.values())
                .map(level -> Optional.ofNullable(latest.get(new Check(id, level))))
                .flatMap(Optional::stream)
                .toList();
    }

    <E extends Device, D extends Device, T> Optional<T> alone(
            SupervisedDevice<E> device, Class<D> contract, Duration limit, DeviceWork<D, T> work)
            throws InterruptedException {
        return device.useAlone(limit, opened -> work.on(contract.cast(counted(opened))));
    }

    /// What a device's own test prints is not known: only its maker could tell.
    private Device counted(Device device) {
        return switch (device) {
            case ChecksItself own -> device;
            case ReceiptPrinter printer -> new CountedReceiptPrinter(printer, usage);
            case DocumentPrinter printer -> new CountedDocumentPrinter(printer, usage);
            default -> device;
        };
    }
}
