package org.infomat.kiosk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.infomat.device.Driver;
import org.infomat.device.Drivers;
import org.infomat.kiosk.audit.AuditEntry;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceConfig;
import org.infomat.kiosk.hardware.DeviceSocket;
import org.infomat.kiosk.hardware.DevicesFile;
import org.infomat.kiosk.identity.TerminalKey;

/// The terminal at whose shell somebody sits.
///
/// @param devices `devices.yaml`
/// @param data the terminal's folder
public record Terminal(Path devices, Path data, Drivers drivers) {
    /// What the running kiosk says of its devices; empty where it does not run.
    Optional<String> running() throws IOException {
        return DeviceSocket.ask(data.resolve(DeviceSocket.NAME));
    }

    /// Throws `HeldException` where the kiosk runs and with that has the devices.
    void requireFree() throws IOException {
        if (running().isPresent()) {
            throw new HeldException();
        }
    }

    DevicesFile file() {
        return new DevicesFile(devices, drivers, InstantSource.system());
    }

    DeviceConfig device(String name) {
        return file().read().devices().stream()
                .filter(device -> device.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no '" + name + "' in " + devices));
    }

    /// The driver of that name, whatever it is for.
    Driver<?> driver(String name) {
        return Arrays.stream(DeviceClass.values())
                .map(DeviceClass::contract)
                .filter(contract -> drivers.namesFor(contract).contains(name))
                .findFirst()
                .<Driver<?>>map(contract -> drivers.named(name, contract))
                .orElseThrow(() -> new IllegalArgumentException("There is no driver '" + name + "'"));
    }

    /// Nothing is done that the audit log does not know of. A log that another user began to write would be closed to
    /// the kiosk.
    void record(String what, String device, String detail) throws IOException {
        String user = System.getProperty("user.name");
        if (Files.exists(data) && !Files.getOwner(data).getName().equals(user)) {
            String owner = Files.getOwner(data).getName();
            throw new IllegalArgumentException("The terminal's data belong to " + owner
                    + ", who alone writes the audit log: sudo -u " + owner + " ./infomat devices …");
        }
        TerminalKey key = TerminalKey.in(data.resolve("terminal.key"));
        new AuditLog(data, key, InstantSource.system()).append(new AuditEntry(user, "shell", what, device, detail));
    }

    /// The kiosk runs and has the devices open.
    static final class HeldException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        HeldException() {
            super(
                    "The kiosk runs and has the devices open. Do this on its technician's pages, or stop the kiosk first");
        }
    }
}
