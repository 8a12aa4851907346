package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start of the program, in a process of its own.
class KioskAppTest {
    private static final Path CONFIG = Path.of("../config").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void a_fault_in_devices_yaml_is_named_and_ends_the_program() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("devices.yaml"), "devices:\n  p: {class: receipt-printer, driver: escposs}\n");
        Files.writeString(
                folder.resolve("kiosk.yaml"),
                Files.readString(CONFIG.resolve("kiosk.yaml"))
                        .replace(
                                "config/devices.yaml",
                                folder.resolve("devices.yaml").toString())
                        .replace("config/", CONFIG + "/"));
        Path said = folder.resolve("said.txt");
        Process kiosk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KioskApp.class.getName(),
                        "--config",
                        folder.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(kiosk.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            assertThat(kiosk.exitValue()).isEqualTo(2);
            assertThat(Files.readString(said)).contains("line 2", "escposs", "escpos");
        } finally {
            kiosk.destroyForcibly();
        }
    }
}
