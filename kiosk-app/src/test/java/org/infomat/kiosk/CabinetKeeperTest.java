package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.audit.AuditRecord;
import org.infomat.kiosk.cabinet.SealFile;
import org.infomat.kiosk.dispatch.Happening;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.servicing.Technician;
import org.infomat.kiosk.visit.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of the cabinet.
class CabinetKeeperTest {
    private static final DeviceId BOARD = new DeviceId("cabinet");

    @TempDir
    Path folder;

    private final List<Happening> told = new ArrayList<>();
    private AuditLog audit;

    @Test
    void a_broken_seal_is_broken_after_a_restart_until_a_technician_has_released_it() {
        assertThat(restarted(CabinetKeeper::broken)).isEqualTo(Seal.BROKEN);
        assertThat(restarted(keeper -> {})).isEqualTo(Seal.BROKEN);
        assertThat(restarted(keeper -> keeper.released(new Technician("anna", Technician.Way.CARD))))
                .isEqualTo(Seal.INTACT);
        assertThat(recorded()).containsExactly("seal.broken", "anna card seal.released");
        assertThat(told).containsExactly(Happening.SEAL_BROKEN, Happening.SEAL_RELEASED);
    }

    @Test
    void a_release_that_cannot_be_recorded_releases_nothing() throws IOException {
        restarted(CabinetKeeper::broken);
        Files.delete(folder.resolve("audit.log"));
        Files.createDirectory(folder.resolve("audit.log"));
        assertThat(restarted(keeper -> keeper.released(Technician.byKey()))).isEqualTo(Seal.BROKEN);
    }

    @Test
    void a_file_that_says_neither_counts_as_broken() throws IOException {
        Files.writeString(folder.resolve("seal"), "int");
        assertThat(new SealFile(folder.resolve("seal")).read()).isEqualTo(Seal.BROKEN);
    }

    @Test
    void the_door_and_tampering_are_recorded_and_who_stands_there_is_not() {
        restarted(keeper -> {
            for (Sensor sensor : Sensor.values()) {
                keeper.sensed(BOARD, new SensorChange(sensor, true));
                keeper.sensed(BOARD, new SensorChange(sensor, false));
            }
        });
        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        "cabinet.door-opened cabinet",
                        "cabinet.door-closed cabinet",
                        "cabinet.tampering cabinet",
                        "cabinet.tampering-ended cabinet");
    }

    private interface Life {
        void with(CabinetKeeper keeper);
    }

    /// The seal that the terminal finds after this life.
    private Seal restarted(Life life) {
        audit = new AuditLog(folder, TerminalKey.in(folder.resolve("terminal.key")), InstantSource.system());
        try (CabinetKeeper keeper = new CabinetKeeper(new SealFile(folder.resolve("seal")), audit, told::add)) {
            life.with(keeper);
        }
        return new CabinetKeeper(new SealFile(folder.resolve("seal")), audit, told::add).seal();
    }

    private List<String> recorded() {
        return audit.latest().reversed().stream()
                .map(AuditRecord::entry)
                .map(entry -> String.join(" ", entry.who(), entry.how(), entry.what(), entry.device())
                        .strip())
                .toList();
    }
}
