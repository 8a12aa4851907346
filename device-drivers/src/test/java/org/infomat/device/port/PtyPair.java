package org.infomat.device.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Two pseudo-terminals that socat joins: the cable between a serial device and us.
public final class PtyPair implements AutoCloseable {
    private final Path folder;
    private final Process socat;

    private PtyPair(Path folder, Process socat) {
        this.folder = folder;
        this.socat = socat;
    }

    public static PtyPair start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pty");
        Process socat = new ProcessBuilder("socat", pty(folder.resolve("ours")), pty(folder.resolve("theirs")))
                .inheritIO()
                .start();
        PtyPair pair = new PtyPair(folder, socat);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(pair.ours()) || !Files.exists(pair.theirs())) {
            if (!socat.isAlive() || System.nanoTime() > end) {
                throw new IOException("socat made no pseudo-terminals; is it installed?");
            }
            Thread.sleep(5);
        }
        return pair;
    }

    private static String pty(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    /// The end that the product opens.
    public Path ours() {
        return folder.resolve("ours");
    }

    /// The device's end.
    public Path theirs() {
        return folder.resolve("theirs");
    }

    public void send(byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(theirs())) {
            out.write(bytes);
        }
    }

    public byte[] receive(int count) throws IOException {
        try (InputStream in = Files.newInputStream(theirs())) {
            return in.readNBytes(count);
        }
    }

    /// Ends socat, which takes both ends away.
    public void unplug() {
        socat.destroy();
        socat.onExit().completeOnTimeout(socat, 1, TimeUnit.SECONDS).join();
        socat.destroyForcibly().onExit().join(); // it has been seen to go on after it was told to end
    }

    @Override
    public void close() throws IOException {
        unplug();
        Files.deleteIfExists(ours());
        Files.deleteIfExists(theirs());
        Files.deleteIfExists(folder);
    }
}
