package org.infomat.kiosk;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.audit.AuditEntry;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.cabinet.SealFile;
import org.infomat.kiosk.dispatch.Happening;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.visit.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what happens to the cabinet: in the audit log, and whether its seal is broken across restarts. Calls
/// return at once; things are written down in the order in which they happened.
final class CabinetKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CabinetKeeper.class);

    private final SealFile file;
    private final AuditLog audit;
    private final Consumer<Happening> hub;
    private final ExecutorService writing =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("cabinet").factory());

    /// @param hub is told at once, or when it is reached again
    CabinetKeeper(SealFile file, AuditLog audit, Consumer<Happening> hub) {
        this.file = file;
        this.audit = audit;
        this.hub = hub;
    }

    /// As it was left when the terminal was last on.
    Seal seal() {
        return file.read();
    }

    /// Only what somebody does to the cabinet is remembered, not who stands before it.
    void sensed(DeviceId board, SensorChange change) {
        switch (change.sensor()) {
            case CABINET_DOOR -> note(board, change.active() ? Happening.DOOR_OPENED : Happening.DOOR_CLOSED);
            case TAMPER -> note(board, change.active() ? Happening.TAMPERING : Happening.TAMPERING_ENDED);
            case PROXIMITY, OPERATOR_SWITCH, HEADSET, CALL_BUTTON -> {}
        }
    }

    private void note(DeviceId board, Happening happening) {
        writing.execute(() -> {
            boolean _ = record(new AuditEntry("", "", "cabinet." + happening.word(), board.value(), ""));
            hub.accept(happening);
        });
    }

    void broken() {
        writing.execute(() -> {
            keep(false);
            boolean _ = record(new AuditEntry("", "", "seal.broken", "", ""));
            hub.accept(Happening.SEAL_BROKEN);
        });
    }

    /// A technician has had the terminal and leaves it as it is. One who cannot be written down releases nothing.
    void released(Technician technician) {
        writing.execute(() -> {
            if (record(new AuditEntry(technician.name(), Workshop.how(technician), "seal.released", "", ""))) {
                keep(true);
                hub.accept(Happening.SEAL_RELEASED);
            }
        });
    }

    private void keep(boolean intact) {
        try {
            file.write(intact);
        } catch (IOException e) {
            LOG.error("Whether the seal is whole is not known after a restart: {}", e.toString());
        }
    }

    private boolean record(AuditEntry entry) {
        try {
            audit.append(entry);
            return true;
        } catch (IOException e) {
            LOG.error("{} could not be written to the audit log: {}", entry.what(), e.getMessage());
            return false;
        }
    }

    /// What has happened is still written down.
    @Override
    public void close() {
        writing.close();
    }
}
