package org.infomat.kiosk.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// A terminal is killed with SIGKILL at random moments of handing in and sending, over a line that loses requests and
/// replies, and started again on the same data. The two controls show that the counting would notice.
@Tag("peer")
class KillTest {
    private static final long SEED = 20260302;
    /// Enough to find what is broken often; whole kiosks are killed more often, in their own tier.
    private static final int KILLS = 20;

    private static final int MOST_SENDINGS = 8;
    private static final int LIVES_APART = 100_000;

    @TempDir
    private Path home;

    /// @param appliedByKilled how many had taken effect when the last was killed; one more life sends the rest
    private record Counts(
            int kills,
            int told,
            int appliedByKilled,
            int applied,
            int sendings,
            int lost,
            int twice,
            boolean inOrder) {}

    @Test
    void of_terminals_that_are_killed_none_loses_an_application_and_none_sends_one_twice() throws Exception {
        Counts counts = killed(KILLS, Manner.PROPER);

        assertThat(counts.told()).isGreaterThan(4 * KILLS);
        assertThat(counts.appliedByKilled()).isGreaterThan(2 * KILLS);
        assertThat(counts.sendings()).isGreaterThan(counts.applied());
        assertThat(counts.lost()).isZero();
        assertThat(counts.twice()).isZero();
        assertThat(counts.inOrder()).isTrue();
    }

    @Test
    void a_terminal_that_tells_the_person_before_it_keeps_is_found_to_lose() throws Exception {
        assertThat(killed(8, Manner.TELLS_BEFORE_KEEPING).lost()).isPositive();
    }

    @Test
    void a_terminal_that_sends_under_a_new_key_each_time_is_found_to_double() throws Exception {
        assertThat(killed(3, Manner.FRESH_KEY_EACH_TIME).twice()).isPositive();
    }

    private Counts killed(int kills, Manner manner) throws Exception {
        Files.writeString(home.resolve("token"), "token");
        var random = new Random(SEED);
        try (var hub = new RoughHub(SEED)) {
            Set<Integer> told = new HashSet<>();
            for (int life = 0; life < kills; life++) {
                told.addAll(liveUntilKilled(hub, manner, life, random));
            }
            int beforeTheLast = hub.applied().size();
            sendTheRest(hub, manner);
            Set<Integer> lost = new HashSet<>(told);
            List<Integer> applied = hub.applied();
            applied.forEach(lost::remove);
            boolean inOrder = applied.equals(applied.stream().sorted().toList());
            var counts = new Counts(
                    kills,
                    told.size(),
                    beforeTheLast,
                    applied.size(),
                    hub.sendings(),
                    lost.size(),
                    hub.twice(),
                    inOrder);
            System.out.println("Kill test, " + manner + ": " + counts);
            return counts;
        }
    }

    private List<Integer> liveUntilKilled(RoughHub hub, Manner manner, int life, Random random)
            throws IOException, InterruptedException, URISyntaxException {
        Process process = start(hub, manner, life * LIVES_APART);
        List<Integer> told = new ArrayList<>();
        try (var lines = process.inputReader(US_ASCII)) {
            assertThat(lines.readLine()).isEqualTo("READY");
            Thread killer = kill(process, hub, life % 5 == 4, random);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(line).startsWith("RECEIVED ");
                told.add(Integer.parseInt(line.substring("RECEIVED ".length())));
            }
            killer.join();
        }
        // 128 + SIGKILL: it did not end by itself.
        assertThat(process.waitFor()).isEqualTo(137);
        return told;
    }

    /// One life in five ends while it opens its outbox and hands in its first applications, the others after a few
    /// sendings, in the midst of things. By the process's handle: its own method would close the pipe that is read.
    private static Thread kill(Process process, RoughHub hub, boolean early, Random random) {
        int before = hub.sendings();
        int sendings = random.nextInt(MOST_SENDINGS);
        int milliseconds = random.nextInt(early ? 400 : 60);
        return Thread.ofVirtual().start(() -> {
            try {
                if (!early) {
                    hub.awaitMoreThan(before + sendings);
                }
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.toHandle().destroyForcibly();
        });
    }

    private void sendTheRest(RoughHub hub, Manner manner) throws IOException, InterruptedException, URISyntaxException {
        Process process = start(hub, manner, KilledTerminal.ONLY_SEND);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.inputReader(US_ASCII).lines()).containsExactly("READY", "DONE");
    }

    private Process start(RoughHub hub, Manner manner, int first) throws IOException, URISyntaxException {
        return TerminalProcess.start(home, home, hub.url(), manner, first, Map.of());
    }
}
