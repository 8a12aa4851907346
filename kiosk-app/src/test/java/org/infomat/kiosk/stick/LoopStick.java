package org.infomat.kiosk.stick;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A stick: a real file system on a loop device, which a system made of files calls removable. FAT as sticks have,
/// where
/// the kernel has it; else ext4 without a journal, which promises as little. Needs root.
final class LoopStick implements AutoCloseable {
    private static final boolean FAT = kernelHasFat();

    private final Path home;
    private final Path image;
    private final Path folder;

    private LoopStick(Path home, Path image) throws IOException {
        this.home = home;
        this.image = image;
        folder = Files.createDirectories(home.resolve("media"));
    }

    static LoopStick make(Path home, int megabytes) throws IOException, InterruptedException {
        return makeOn(home, home.resolve("stick.img"), megabytes);
    }

    /// @param image may lie on a file system that is too small for it
    static LoopStick makeOn(Path home, Path image, int megabytes) throws IOException, InterruptedException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        run(FAT ? new String[] {"mkfs.vfat", image.toString()} : ext4(image));
        return of(home, image, "rw");
    }

    /// What had reached the stick at this moment, as another one.
    LoopStick pulledOutNow(Path other) throws IOException, InterruptedException {
        Files.createDirectories(other);
        Path copy = other.resolve("stick.img");
        Files.copy(image, copy);
        return of(other, copy, "ro");
    }

    private static String[] ext4(Path image) {
        return new String[] {"mkfs.ext4", "-q", "-F", "-O", "^has_journal", "-m", "0", image.toString()};
    }

    private static boolean kernelHasFat() {
        try {
            return Files.readString(Path.of("/proc/filesystems")).contains("\tvfat\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LoopStick of(Path home, Path image, String options) throws IOException, InterruptedException {
        LoopStick stick = new LoopStick(home, image);
        run("mount", "-t", FAT ? "vfat" : "ext4", "-o", "loop," + options, image.toString(), stick.folder.toString());
        return stick;
    }

    Path folder() {
        return folder;
    }

    Sticks found() throws IOException {
        Path root = home.resolve("system");
        Path device = Files.createDirectories(root.resolve("sys/devices/usb1/block/sdb"));
        Path numbers = Files.createDirectories(root.resolve("sys/dev/block"));
        Path mounts = Files.createDirectories(root.resolve("proc/self")).resolve("mountinfo");
        String line = Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .filter(mount -> mount.contains(" " + folder + " "))
                .findFirst()
                .orElseThrow();
        Files.writeString(mounts, line + "\n");
        Files.createSymbolicLink(numbers.resolve(line.split(" ", -1)[2]), device);
        return new Sticks(root, List.of(home));
    }

    static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", command) + " failed, which needs root, loop devices and dosfstools: " + said);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
