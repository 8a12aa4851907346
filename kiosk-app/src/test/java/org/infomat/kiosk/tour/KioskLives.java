package org.infomat.kiosk.tour;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;

/// The lives of one kiosk on one data folder: each ends by SIGKILL at a random moment, the last one when all is sent.
final class KioskLives {
    /// In what a kill came.
    enum Moment {
        STARTING,
        FILLING_IN,
        /// Between the touch on "hand in" and the reference on the screen.
        HANDING_IN,
        /// While an application was on the wire.
        SENDING
    }

    /// What a person was shown of an application that was handed in.
    record Told(Reference reference, LookUpCode code) {}

    static final int LIVES_APART = 1000;
    /// 128 + SIGKILL: it did not end by itself.
    private static final int KILLED = 137;

    private static final String LOG = "kiosk.log";
    /// So long that only a kiosk that hangs is killed by it, however busy the machine is.
    private static final long LONGEST_LIFE_MILLIS = 120_000;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /// Those of the launcher, with its start-up cache, or a few that make starting quick without it.
    private static final String FLAGS = System.getProperty(
            "infomat.start.flags",
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dprism.order=sw --enable-native-access=ALL-UNNAMED");

    final Map<Integer, Told> told = new LinkedHashMap<>();
    final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
    final int first;
    private final Path data;
    private final Path token;
    private final RoughLine line;
    private final Random random;
    private int nextNumber;

    /// @param first the number of the first application; every life begins `LIVES_APART` further on
    KioskLives(Path data, Path token, RoughLine line, Random random, int first) throws IOException {
        this.data = Files.createDirectories(data);
        this.token = token;
        this.line = line;
        this.random = random;
        this.first = first;
        this.nextNumber = first;
    }

    Path data() {
        return data;
    }

    void liveUntilKilled() throws IOException, InterruptedException {
        live(this::awaitTheMoment);
    }

    /// One life that is sure to end after a person saw a reference and an application was put on the wire.
    void liveUntilToldAndSending() throws IOException, InterruptedException {
        live((said, arrivedBefore) -> {
            said.await(KilledKiosk.RECEIVED, 1, LONGEST_LIFE_MILLIS);
            line.awaitArrivals(arrivedBefore + 1, LONGEST_LIFE_MILLIS);
        });
    }

    /// One life that is sure to end after a person saw a reference and the hub received an application unheard.
    void liveUntilToldAndUnheard() throws IOException, InterruptedException {
        live((said, arrivedBefore) -> {
            said.await(KilledKiosk.RECEIVED, 1, LONGEST_LIFE_MILLIS);
            line.awaitUnheard(LONGEST_LIFE_MILLIS);
        });
    }

    private interface Waiting {
        void until(Said said, int arrivedBefore) throws InterruptedException;
    }

    private void live(Waiting waiting) throws IOException, InterruptedException {
        int arrivedBefore = line.arrived();
        Process process = start(nextNumber);
        nextNumber += LIVES_APART;
        var said = new Said();
        CompletableFuture<Void> heard = said.listen(process.inputReader(US_ASCII));
        waiting.until(said, arrivedBefore);
        boolean sending = line.isBusy();
        // By the handle: the process's own method would close the pipe, in which the last words may still be.
        process.toHandle().destroyForcibly();
        int status = process.waitFor();
        heard.join();
        if (status != KILLED) {
            throw new IOException("The kiosk ended by itself with " + status + "; " + readLog());
        }
        told.putAll(said.told());
        kills.merge(said.moment(sending), 1, Integer::sum);
    }

    /// Mostly around handing in and sending, now and then while the kiosk starts on what the last life left behind.
    private void awaitTheMoment(Said said, int arrivedBefore) throws InterruptedException {
        int luck = random.nextInt(100);
        if (luck < 12) {
            Thread.sleep(random.nextInt(200, 2000));
        } else if (luck < 56) {
            said.await(KilledKiosk.HANDING_IN, 1 + random.nextInt(2), LONGEST_LIFE_MILLIS);
            Thread.sleep(random.nextInt(100));
        } else {
            line.awaitArrivals(arrivedBefore + 1 + random.nextInt(3), LONGEST_LIFE_MILLIS);
            Thread.sleep(random.nextInt(150));
        }
    }

    /// @return how many applications were set aside
    int sendTheRest() throws IOException, InterruptedException {
        Process process = start(KilledKiosk.ONLY_SEND);
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.toHandle().destroyForcibly();
        List<String> lines = process.inputReader(US_ASCII).lines().toList();
        if (!ended || lines.size() != 2 || !lines.get(1).startsWith(KilledKiosk.SENT)) {
            throw new IOException("The last life did not send all: " + lines + "; " + readLog());
        }
        return Integer.parseInt(lines.get(1).substring(KilledKiosk.SENT.length()));
    }

    private String readLog() throws IOException {
        return "its log: " + Files.readString(data.resolve(LOG));
    }

    private Process start(int firstNumber) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(FLAGS.strip().split("\\s+")));
        command.addAll(List.of(
                "-Dglass.platform=Headless",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + data,
                "-cp",
                TARGET.resolve("kiosk-app-0.1.0-SNAPSHOT.jar") + ":" + TARGET.resolve("test-classes"),
                KilledKiosk.class.getName(),
                Integer.toString(firstNumber),
                "--simulated",
                "--hub",
                line.url().toString(),
                "--token-file",
                token.toString(),
                "--data",
                data.toString()));
        return new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(data.resolve(LOG).toFile()))
                .start();
    }

    /// What one life said on its standard output.
    private static final class Said {
        private final List<String> lines = new ArrayList<>();

        CompletableFuture<Void> listen(BufferedReader reader) {
            return CompletableFuture.runAsync(
                    () -> reader.lines().forEach(this::hear),
                    task -> Thread.ofVirtual().start(task));
        }

        private synchronized void hear(String line) {
            lines.add(line);
            notifyAll();
        }

        synchronized void await(String beginning, int times, long atMost) throws InterruptedException {
            long until = System.currentTimeMillis() + atMost;
            for (long left = atMost; count(beginning) < times && left > 0; left = until - System.currentTimeMillis()) {
                wait(left);
            }
        }

        private long count(String beginning) {
            return lines.stream().filter(line -> line.startsWith(beginning)).count();
        }

        synchronized Moment moment(boolean sending) {
            if (lines.isEmpty()) {
                return Moment.STARTING;
            }
            if (lines.getLast().startsWith(KilledKiosk.HANDING_IN)) {
                return Moment.HANDING_IN;
            }
            return sending ? Moment.SENDING : Moment.FILLING_IN;
        }

        synchronized Map<Integer, Told> told() {
            Map<Integer, Told> all = new LinkedHashMap<>();
            for (String line : lines) {
                if (line.startsWith(KilledKiosk.RECEIVED)) {
                    String[] words =
                            line.substring(KilledKiosk.RECEIVED.length()).split(" ");
                    all.put(Integer.parseInt(words[0]), new Told(new Reference(words[1]), new LookUpCode(words[2])));
                }
            }
            return all;
        }
    }
}
