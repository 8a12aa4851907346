package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.smartcardio.SmartcardioDriver;

/// Runs in a guest that has a USB card reader: both drivers wait for a card while the test unplugs it, and open it when
/// it is back.
final class UnpluggedReader {
    private static final DeviceId ID = new DeviceId("card-reader");

    private UnpluggedReader() {}

    static void main() throws Exception {
        startService();
        List<Driver<CardReader>> drivers = List.of(new PcscDriver(List.of()), new SmartcardioDriver(List.of()));
        try (CardReader pcsc = opened(drivers.getFirst());
                CardReader smartcardio = opened(drivers.getLast())) {
            IO.println("NAME " + pcsc.description().name());
            Waiting<CardRead> first = new Waiting<>(pcsc::read);
            Waiting<CardRead> second = new Waiting<>(smartcardio::read);
            IO.println("WAITING");
            IO.println("PCSC " + reason(first));
            IO.println("SMARTCARDIO " + reason(second));
            IO.println("STATUS " + pcsc.status().reason() + " "
                    + smartcardio.status().reason());
        }
        for (Driver<CardReader> driver : drivers) {
            try (CardReader reader = opened(driver)) {
                IO.println("BACK " + reader.status().state());
            }
        }
    }

    /// pcscd hears of readers from udev.
    private static void startService() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("/run/pcscd"));
        run("/lib/systemd/systemd-udevd", "--daemon");
        run("udevadm", "trigger", "--subsystem-match=usb", "--settle");
        new ProcessBuilder(
                        "pcscd",
                        "--foreground",
                        "--config",
                        Files.createDirectory(folder.resolve("none")).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }

    /// As the terminal does it: tries again until the reader is there.
    private static CardReader opened(Driver<CardReader> driver) throws InterruptedException {
        while (true) {
            try {
                return driver.open(ID, new DriverSettings(Map.of("reader", "Gemalto")));
            } catch (DeviceException e) {
                System.err.println(e.getMessage());
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static String reason(Waiting<CardRead> waiting) {
        return waiting.failure() instanceof DeviceException gone
                ? gone.status().reason().toString()
                : String.valueOf(waiting.failure());
    }
}
