package org.infomat.device.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs in a guest: says which kernel and Java it runs on, then repeats what it is told.
final class KernelInfo {
    private KernelInfo() {}

    static void main() throws IOException {
        IO.println("KERNEL " + System.getProperty("os.version"));
        IO.println("STARTED " + Files.readString(Path.of("/proc/cmdline")).strip());
        IO.println("JAVA " + Runtime.version().feature());
        IO.println("HEARD " + IO.readln());
    }
}
