package org.infomat.kiosk.outbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, ext4 on a loop device, whose power can be cut: what was not synchronised by then is gone.
///
/// The cut is the kernel's own (`EXT4_IOC_SHUTDOWN` without flushing the journal), made for tests of crashes: from one
/// moment to the next nothing reaches the device any more, and what lies in memory is dropped. Needs root.
@SuppressWarnings("restricted") // calls the C library: no Java call reaches an ioctl
final class CuttableDisk implements AutoCloseable {
    private static final long BYTES = 64 << 20;
    /// Nothing is written before anybody asks for it, for longer than any test lasts.
    private static final String OPTIONS = "loop,commit=300";

    /// `_IOR('X', 125, __u32)` in linux/fs/ext4.
    private static final long SHUTDOWN = 0x8004587dL;

    private static final int WITHOUT_FLUSHING_THE_JOURNAL = 2;

    private final Path image;
    private final Path folder;

    private CuttableDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    static CuttableDisk make(Path home) throws IOException, InterruptedException {
        var disk = new CuttableDisk(home.resolve("disk.img"), Files.createDirectories(home.resolve("disk")));
        try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        run("mkfs.ext4", "-q", "-F", disk.image.toString());
        disk.mount();
        return disk;
    }

    Path folder() {
        return folder;
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", OPTIONS, image.toString(), folder.toString());
    }

    void cutPower() throws IOException {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            int file = (int) handle(linker, "open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                    .invokeExact(arena.allocateFrom(folder.toString()), 0);
            MethodHandle ioctl = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                    Linker.Option.firstVariadicArg(2));
            MemorySegment how = arena.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_FLUSHING_THE_JOURNAL);
            int done = (int) ioctl.invokeExact(file, SHUTDOWN, how);
            int closed = (int) handle(linker, "close", ValueLayout.JAVA_INT).invokeExact(file);
            if (done != 0 || closed != 0) {
                throw new IOException("The power of " + folder + " could not be cut");
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The C library could not be called", e);
        }
    }

    private static MethodHandle handle(Linker linker, String name, MemoryLayout... arguments) {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    /// The power is back: the file system is opened as after any crash. No process may have a file of it open.
    void start() throws IOException, InterruptedException {
        run("umount", folder.toString());
        mount();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed, which needs root and loop devices: " + said);
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
