package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;

/// Runs in a guest: the kernel makes an input device from evemu's description, which evemu then plays a scan on.
final class TypedInGuest {
    private static final DeviceId ID = new DeviceId("scanner");

    private TypedInGuest() {}

    /// With the files of a description and of a scan.
    static void main(String[] files) throws Exception {
        Process device = new ProcessBuilder("evemu-device", files[0]).start();
        Path file = appeared();
        DriverSettings settings = new DriverSettings(Map.of("usb", "0c2e:0b61", "idle-gap", "1000"));
        try (Arena arena = Arena.ofConfined();
                KernelDevice bystander = Kernel.running().open(file, Kernel.READ);
                BarcodeScanner scanner = new EvdevScannerDriver().open(ID, settings)) {
            IO.println("MODEL " + scanner.description().model() + " "
                    + scanner.description().firmware());
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            play(files[1], file);
            Barcode read = waiting.result();
            IO.println("SCAN " + read.symbology() + " " + read.text());
            IO.println("BYSTANDER " + bystander.read(arena.allocate(4_096)));
            IO.println("SECOND " + refusal(settings));
            long before = cpu();
            TimeUnit.SECONDS.sleep(5);
            IO.println("IDLE " + (cpu() - before) / 50_000_000.0);
            Waiting<Barcode> next = new Waiting<>(scanner::scan);
            device.destroyForcibly();
            while (Files.exists(file)) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            long pulled = System.nanoTime();
            next.failure();
            IO.println("GONE " + scanner.status().reason() + " "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pulled));
        }
        IO.println("THREADS "
                + Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("scanner"))
                        .count());
    }

    private static Path appeared() throws IOException, InterruptedException {
        InputDevices present = InputDevices.present();
        Optional<InputDevice> found = Optional.empty();
        while (found.isEmpty() || !Files.exists(found.get().file())) {
            TimeUnit.MILLISECONDS.sleep(20);
            found = present.first(device -> device.usb().equals("0c2e:0b61"));
        }
        return found.get().file();
    }

    private static void play(String scan, Path file) throws IOException, InterruptedException {
        new ProcessBuilder("evemu-play", file.toString())
                .redirectInput(Path.of(scan).toFile())
                .start()
                .waitFor();
    }

    private static String refusal(DriverSettings settings) throws InterruptedException {
        try (BarcodeScanner second = new EvdevScannerDriver().open(ID, settings)) {
            return second.status().toString();
        } catch (DeviceException e) {
            return e.status().reason().toString();
        }
    }

    /// Of this whole program, in nanoseconds.
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
