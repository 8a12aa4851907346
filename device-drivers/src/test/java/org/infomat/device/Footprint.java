package org.infomat.device;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What this process holds of the machine: open files and threads, virtual ones too.
///
/// @param descriptors as `/proc/self/fd` lists them
/// @param threads their names
public record Footprint(int descriptors, List<String> threads) {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final int WARMING_UP = 5;
    /// A thread of the dump, but for those on which the JVM carries virtual ones: it makes and drops them as it likes.
    private static final Pattern THREAD =
            Pattern.compile("\"tid\"[^}]*?\"name\": \"(?!ForkJoinPool-1-worker-)([^\"]*)\"");

    /// What is done again and again: open a device and close it.
    @FunctionalInterface
    public interface Cycle {
        void run() throws Exception;
    }

    /// Holding a device open costs something, having closed it nothing: fails where so many cycles leave more behind
    /// than some did. Tells how long one took.
    public static Duration stays(int cycles, Cycle cycle) throws Exception {
        startWhatRings();
        for (int i = 0; i < WARMING_UP; i++) {
            cycle.run();
        }
        Footprint before = settled(new Footprint(0, List.of()));
        long begun = System.nanoTime();
        for (int i = 0; i < cycles; i++) {
            cycle.run();
        }
        Duration each = Duration.ofNanos((System.nanoTime() - begun) / cycles);
        Footprint after = settled(before);
        if (!after.within(before)) {
            throw new AssertionError("After " + cycles + " cycles: " + before + " has become " + after);
        }
        return each;
    }

    /// The JVM's two threads that ring for whoever waits for a time begin when somebody first does, and stay.
    private static void startWhatRings() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(rung::countDown);
        rung.await();
        Thread.ofVirtual().start(() -> LockSupport.parkNanos(1_000_000)).join();
    }

    /// What is being closed just now is waited for, until there is no more than that or no less than a moment ago.
    private static Footprint settled(Footprint goal) throws Exception {
        long end = System.nanoTime() + SETTLING.toNanos();
        Footprint now = now();
        for (int same = 0; same < 5 && System.nanoTime() < end; ) {
            if (now.within(goal)) {
                return now;
            }
            Thread.sleep(50);
            Footprint next = now();
            same = next.equals(now) ? same + 1 : 0;
            now = next;
        }
        return now;
    }

    private boolean within(Footprint goal) {
        return descriptors <= goal.descriptors && threads.size() <= goal.threads.size();
    }

    static Footprint now() throws IOException {
        return new Footprint(openFiles(), livingThreads());
    }

    private static int openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count();
        }
    }

    /// The only list that has virtual threads in it is a dump.
    private static List<String> livingThreads() throws IOException {
        Path dump = Files.createTempDirectory("threads").resolve("dump.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
            return THREAD.matcher(Files.readString(dump))
                    .results()
                    .map(thread -> thread.group(1))
                    .sorted()
                    .toList();
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(dump.getParent());
        }
    }
}
