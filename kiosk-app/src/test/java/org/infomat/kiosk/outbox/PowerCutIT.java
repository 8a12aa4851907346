package org.infomat.kiosk.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infomat.kiosk.outbox.KilledTerminal.Manner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power is cut, again and again, under a terminal that hands in and sends, and tells the hub of its door; its
/// outbox and what waits for the hub lie on a file system that loses what was not synchronised. The control shows that
/// it does.
@Tag("kill")
class PowerCutIT {
    private static final int CUTS = Integer.getInteger("infomat.cuts", 25);
    private static final long SEED = Long.getLong("infomat.kill.seed", 20261102);
    private static final int LIVES_APART = 100_000;
    private static final String RECEIVED = "RECEIVED ";
    private static final String NOTED = "NOTED ";

    /// Nobody listens there: all that is handed in stays in the outbox.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private static final Map<String, String> AS_IT_IS = Map.of();
    /// Every call of `fsync` and its like does nothing (libeatmydata).
    private static final Map<String, String> WITHOUT_SYNC = Map.of("LD_PRELOAD", "libeatmydata.so");

    @TempDir
    private Path scratch;

    private final Random random = new Random(SEED);
    private final Set<Integer> told = new HashSet<>();
    private final Set<Integer> noted = new HashSet<>();
    private int lives;

    @Test
    void what_was_received_and_what_the_hub_is_to_be_told_survives_every_power_cut_and_arrives() throws Exception {
        try (var disk = CuttableDisk.make(scratch);
                var hub = new RoughHub(SEED)) {
            for (int cut = 0; cut < CUTS; cut++) {
                // One life in three is offline, so that much waits in the outbox at the cut.
                liveUntilThePowerIsCut(disk, cut % 3 == 0 ? NOWHERE : hub.url(), AS_IT_IS);
            }
            sendTheRest(disk, hub);
            List<Integer> applied = hub.applied();
            int lost = lost(applied);
            System.out.printf(
                    "Power cuts: seed=%d, cuts=%d, told=%d, applied=%d, sendings=%d, lost=%d, twice=%d%n",
                    SEED, CUTS, told.size(), applied.size(), hub.sendings(), lost, hub.twice());

            assertThat(told.size()).isGreaterThan(CUTS);
            assertThat(noted.size()).isGreaterThan(CUTS);
            assertThat(unheard(hub)).isEmpty();
            assertThat(lost).isZero();
            assertThat(hub.twice()).isZero();
            assertThat(applied).isSorted();
        }
    }

    @Test
    void a_terminal_that_does_not_wait_for_the_disk_is_found_to_lose() throws Exception {
        try (var disk = CuttableDisk.make(scratch);
                var hub = new RoughHub(SEED)) {
            liveUntilThePowerIsCut(disk, NOWHERE, WITHOUT_SYNC);
            sendTheRest(disk, hub);

            assertThat(lost(hub.applied())).isPositive();
            assertThat(unheard(hub)).isNotEmpty();
        }
    }

    private void liveUntilThePowerIsCut(CuttableDisk disk, URI hub, Map<String, String> environment) throws Exception {
        Process process = start(disk, hub, lives++ * LIVES_APART, environment);
        try (var lines = process.inputReader(US_ASCII)) {
            assertThat(lines.readLine()).isEqualTo("READY");
            int before = random.nextInt(20);
            for (int seen = 0; seen <= before; seen++) {
                hear(lines.readLine());
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
            while (lines.ready()) {
                hear(lines.readLine());
            }
            // What is told from here on does not count: a machine without power tells nothing. This one goes on for
            // some
            // microseconds, and the kernel then calls a synchronisation done that the cut came in between of.
            disk.cutPower();
            process.toHandle().destroyForcibly();
        }
        process.waitFor();
        disk.start();
    }

    private void hear(String line) {
        if (line.startsWith(RECEIVED)) {
            told.add(Integer.parseInt(line.substring(RECEIVED.length())));
        } else if (line.startsWith(NOTED)) {
            noted.add(Integer.parseInt(line.substring(NOTED.length())));
        }
    }

    private void sendTheRest(CuttableDisk disk, RoughHub hub) throws Exception {
        Process process = start(disk, hub.url(), KilledTerminal.ONLY_SEND, AS_IT_IS);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.inputReader(US_ASCII).lines()).containsExactly("READY", "DONE");
    }

    private Process start(CuttableDisk disk, URI hub, int first, Map<String, String> environment) throws Exception {
        Files.writeString(disk.folder().resolve("token"), "token");
        return TerminalProcess.start(disk.folder(), scratch, hub, Manner.WITH_EVENTS, first, environment);
    }

    private int lost(List<Integer> applied) {
        Set<Integer> lost = new HashSet<>(told);
        applied.forEach(lost::remove);
        return lost.size();
    }

    /// Events that were on the disk and did not arrive.
    private Set<Integer> unheard(RoughHub hub) {
        Set<Integer> unheard = new HashSet<>(noted);
        unheard.removeAll(hub.noted());
        return unheard;
    }
}
