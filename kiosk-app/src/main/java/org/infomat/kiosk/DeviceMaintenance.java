package org.infomat.kiosk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.shell.Devices;
import org.infomat.kiosk.shell.Terminal;

/// What an installer or a remote technician does with the devices at a shell: `./infomat devices`.
public final class DeviceMaintenance {
    private DeviceMaintenance() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(new ArrayDeque<>(List.of(arguments))));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(Devices.WRONG);
        }
    }

    private static int run(Deque<String> words) throws InterruptedException {
        Path folder = Path.of("config");
        if ("--config".equals(words.peek()) && words.size() > 1) {
            words.pop();
            folder = Path.of(words.pop());
        }
        KioskConfig config = KioskConfigReader.read(folder.resolve("kiosk.yaml"));
        Terminal terminal = new Terminal(config.devices(), config.data(), TerminalDrivers.all());
        return new Devices(terminal, TerminalDrivers.finder(), System.out).run(List.copyOf(words), System.err);
    }
}
