package org.infomat.device.bridge.javapos;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.StatusUpdateEvent;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.health.HealthOutcome;

/// A JavaPOS control from its opening to its closing: opened, claimed and enabled, and back again. Once it has ended,
/// because the power is gone or it was closed, it stays so; whoever watches the device opens another.
final class Session implements AutoCloseable {
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(10);
    private static final Duration QUESTION_LIMIT = Duration.ofMillis(900);
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(25);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final int CLAIM_MILLISECONDS = 2_000;
    private static final DeviceStatus CLOSED =
            new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private final DeviceId id;
    private final BaseControl control;
    private final Reporting reporting;
    private final Faults faults;
    private final Consumer<DeviceStatus> ended;
    private final VendorThread vendor;
    private final AtomicReference<Optional<DeviceStatus>> ending = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param ended is told once, from any thread, when the device has ended
    Session(DeviceId id, BaseControl control, Reporting reporting, Faults faults, Consumer<DeviceStatus> ended) {
        this.id = id;
        this.control = control;
        this.reporting = reporting;
        this.faults = faults;
        this.ended = ended;
        vendor = new VendorThread(id);
    }

    DeviceId id() {
        return id;
    }

    /// @param logicalName the name of its entry in `jpos.xml`
    /// @param prepare what the category wants set before its first event may come
    /// @param describe what it can do
    DeviceDescription open(
            String logicalName, VendorThread.Step prepare, VendorThread.Question<Set<Capability>> describe)
            throws DeviceException, InterruptedException {
        boolean open = false;
        try {
            DeviceDescription description = vendor.call(OPENING_LIMIT, () -> {
                enable(logicalName);
                prepare.take();
                return description(describe.ask());
            });
            open = true;
            return description;
        } catch (JposException e) {
            throw faults.exception(id, e);
        } finally {
            if (!open) {
                close();
            }
        }
    }

    private void enable(String logicalName) throws JposException {
        control.open(logicalName);
        control.claim(CLAIM_MILLISECONDS);
        reporting.listeners().accept(this::powerMayHaveChanged);
        if (reporting.power().ask() != JposConst.JPOS_PR_NONE) {
            reporting.notifyOfPower().tell(JposConst.JPOS_PN_ENABLED); // only possible before it is enabled
        }
        control.setDeviceEnabled(true);
    }

    private void powerMayHaveChanged(StatusUpdateEvent event) {
        switch (event.getStatus()) {
            case JposConst.JPOS_SUE_POWER_OFF -> end(DeviceStatus.of(DeviceState.POWER_OFF, DeviceReason.SILENT));
            case JposConst.JPOS_SUE_POWER_OFFLINE -> end(DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.SILENT));
            case JposConst.JPOS_SUE_POWER_OFF_OFFLINE ->
                end(DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED));
            default -> {} // the category's own
        }
    }

    /// The first ending stays.
    private void end(DeviceStatus status) {
        if (ending.compareAndSet(Optional.empty(), Optional.of(status))) {
            ended.accept(status);
        }
    }

    private DeviceDescription description(Set<Capability> capabilities) throws JposException {
        Statistics statistics = reporting.hasStatistics().ask() ? statistics() : Statistics.NONE;
        return new DeviceDescription(
                statistics.make().orElse(""),
                statistics.model().orElseGet(this::physicalName),
                statistics.firmware().orElse(""),
                capabilities);
    }

    /// Statistics that fail are no reason to do without the device.
    private Statistics statistics() {
        String[] all = {""};
        try {
            reporting.retrieveStatistics().tell(all);
            return Statistics.of(all[0]);
        } catch (JposException e) {
            return Statistics.NONE;
        }
    }

    private String physicalName() {
        try {
            return Optional.ofNullable(control.getPhysicalDeviceName()).orElse("");
        } catch (JposException e) {
            return "";
        }
    }

    /// The service's own check without touching anything (`CH_INTERNAL`), and what its category asks beyond it.
    DeviceStatus status(VendorThread.Question<DeviceStatus> condition) {
        Optional<DeviceStatus> over = ending.get();
        return over.isPresent() ? over.get() : asked(condition);
    }

    private DeviceStatus asked(VendorThread.Question<DeviceStatus> condition) {
        try {
            return vendor.call(QUESTION_LIMIT, () -> {
                checkIfItCan(JposConst.JPOS_CH_INTERNAL);
                return condition.ask();
            });
        } catch (JposException e) {
            DeviceStatus status = faults.status(e);
            if (status.state() == DeviceState.NO_DEVICE) {
                end(status); // services without power reporting say it only when they are asked
            }
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);
        }
    }

    private boolean checkIfItCan(int level) throws JposException {
        try {
            control.checkHealth(level);
            return true;
        } catch (JposException e) {
            if (e.getErrorCode() != JposConst.JPOS_E_ILLEGAL) {
                throw e;
            }
            return false;
        }
    }

    /// The service's own test in which the device does something (`CH_EXTERNAL`).
    HealthOutcome checkExternally() throws DeviceException, InterruptedException {
        return call(CHECK_LIMIT, () -> checkIfItCan(JposConst.JPOS_CH_EXTERNAL))
                ? new HealthOutcome.Passed("checked by its JavaPOS service")
                : new HealthOutcome.NotAvailable();
    }

    <T> T call(Duration limit, VendorThread.Question<T> question) throws DeviceException, InterruptedException {
        refuseIfEnded();
        try {
            return vendor.call(limit, question);
        } catch (JposException e) {
            throw faults.exception(id, e);
        }
    }

    void refuseIfEnded() throws DeviceException {
        Optional<DeviceStatus> over = ending.get();
        if (over.isPresent()) {
            throw new DeviceException(id, over.get(), "The device has gone", "Check its cable and the power");
        }
    }

    void post(VendorThread.Step step) {
        vendor.post(step);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end(CLOSED);
            vendor.post(() -> control.setDeviceEnabled(false));
            vendor.post(control::release);
            vendor.post(control::close);
            vendor.end(CLOSING_LIMIT);
        }
    }
}
