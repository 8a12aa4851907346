package org.infomat.kiosk.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.infomat.kiosk.KioskApp;

/// Starts terminals of their own, with nothing else beside them, and takes the time from launching the process to the
/// first screen.
final class StartMeasurement {
    private static final int STARTS = 3;

    private StartMeasurement() {}

    /// @param startMillis from launching the process to its first screen handed to the toolkit
    /// @param residentMegabytes held at that moment
    record Start(long startMillis, long residentMegabytes) {}

    /// The median of a few starts, by time.
    ///
    /// @param flags of the virtual machine, as the launcher uses them
    static Start median(List<String> flags, Path scratch) throws IOException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(once(flags, scratch));
        }
        starts.sort(java.util.Comparator.comparingLong(Start::startMillis));
        return starts.get(STARTS / 2);
    }

    private static Start once(List<String> flags, Path scratch) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-Dglass.platform=Headless",
                "-jar",
                System.getProperty("java.class.path"),
                "--simulated",
                "--window",
                "--data",
                scratch.toString()));
        long launched = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.contains(KioskApp.FIRST_SCREEN)) {
                    long millis = (System.nanoTime() - launched) / 1_000_000;
                    return new Start(millis, Machine.residentMegabytes(process.pid()));
                }
            }
            throw new IOException("The kiosk that was started to be measured ended: " + lines);
        } finally {
            process.destroy();
        }
    }
}
