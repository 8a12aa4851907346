package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.backend.HttpBackend;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.tour.KioskLives.Moment;
import org.infomat.kiosk.tour.RoughLine.Manner;
import org.infomat.kiosk.tour.RoughLine.Sending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whole kiosks are killed with SIGKILL at random moments of handing in and sending and started again on the same data;
/// then the books of the real hub are compared with what people were shown. Two controls show that the counting
/// notices.
@Tag("kill")
class KioskKillIT {
    private static final Path HUB_JAR = Path.of("..", "service-hub/target/service-hub-0.1.0-SNAPSHOT-exec.jar");
    private static final int KILLS = Integer.getInteger("infomat.kills", 50);
    private static final long SEED = Long.getLong("infomat.kill.seed", 20261102);
    private static final int KIOSKS = 3;
    private static final int ENOUGH_FOR_EVERY_MOMENT = 50;
    private static final int KIOSKS_APART = 1_000_000;
    private static final UnaryOperator<Sending> UNTOUCHED = UnaryOperator.identity();

    @TempDir
    private static Path home;

    private static final Authority AGENCY = new Authority();
    private static HubProcess hub;

    @BeforeAll
    static void startTheHub() throws IOException, InterruptedException {
        hub = HubProcess.start(Path.of(".."), HUB_JAR, home.resolve("hub"), AGENCY.tokenHash());
    }

    @AfterAll
    static void stopTheHub() {
        hub.close();
    }

    @Test
    void of_kiosks_that_are_killed_none_loses_an_application_and_none_hands_one_in_twice() throws Exception {
        long began = System.nanoTime();
        Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
        Reckoning reckoning = new Reckoning(0, 0, 0, 0, 0, true);
        int sendings = 0;
        int setAside = 0;
        for (Lived lived : liveAll()) {
            reckoning = reckoning.plus(reckon(lived.kiosk()));
            lived.kiosk().kills.forEach((moment, times) -> kills.merge(moment, times, Integer::sum));
            sendings += lived.line().arrived();
            setAside += lived.setAside();
        }
        System.out.printf(
                "Kill test of the whole kiosk: seed=%d, seconds=%d, kills=%s, sendings=%d, setAside=%d, %s%n",
                SEED, (System.nanoTime() - began) / 1_000_000_000, kills, sendings, setAside, reckoning);

        assertThat(kills.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        assertThat(reckoning.told()).isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(sendings).isGreaterThanOrEqualTo(reckoning.applied());
        assertThat(reckoning.lost()).isZero();
        assertThat(reckoning.twice()).isZero();
        assertThat(setAside).isZero();
        assertThat(reckoning.foundByCode()).isEqualTo(reckoning.told());
        assertThat(reckoning.inOrder()).isTrue();
        if (KILLS >= ENOUGH_FOR_EVERY_MOMENT) {
            assertThat(kills).containsKeys(Moment.STARTING, Moment.HANDING_IN, Moment.SENDING);
        }
    }

    /// @param setAside how many applications it had set aside in the end
    private record Lived(KioskLives kiosk, RoughLine line, int setAside) {}

    /// Several kiosks at a time, since each spends most of its life waiting.
    private static List<Lived> liveAll() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Lived>> lives = new ArrayList<>();
            for (int place = 0; place < KIOSKS; place++) {
                int kills = KILLS / KIOSKS + (place < KILLS % KIOSKS ? 1 : 0);
                int at = place;
                lives.add(threads.submit(() -> live(at, kills)));
            }
            List<Lived> lived = new ArrayList<>();
            for (Future<Lived> life : lives) {
                lived.add(life.get());
            }
            return lived;
        }
    }

    private static Lived live(int place, int kills) throws IOException, InterruptedException {
        try (var line = new RoughLine(hub.url(), Manner.ROUGH, SEED + place, UNTOUCHED)) {
            var kiosk = kiosk(place, line);
            for (int life = 0; life < kills; life++) {
                kiosk.liveUntilKilled();
            }
            line.become(Manner.GOOD);
            return new Lived(kiosk, line, kiosk.sendTheRest());
        }
    }

    @Test
    void a_kiosk_whose_outbox_does_not_outlive_it_is_found_to_lose() throws Exception {
        try (var line = new RoughLine(hub.url(), Manner.LOSES_REQUESTS, SEED, UNTOUCHED)) {
            var kiosk = kiosk(KIOSKS, line);
            kiosk.liveUntilToldAndSending();
            forget(kiosk.data());
            line.become(Manner.GOOD);
            kiosk.sendTheRest();

            assertThat(reckon(kiosk).lost()).isPositive();
        }
    }

    @Test
    void a_kiosk_that_sends_under_a_new_key_and_reference_each_time_is_found_to_double() throws Exception {
        try (var line = new RoughLine(hub.url(), Manner.LOSES_REPLIES, SEED, KioskKillIT::renamed)) {
            var kiosk = kiosk(KIOSKS + 1, line);
            kiosk.liveUntilToldAndUnheard();
            line.become(Manner.GOOD);
            kiosk.sendTheRest();

            assertThat(reckon(kiosk).twice()).isPositive();
        }
    }

    private static KioskLives kiosk(int place, RoughLine line) throws IOException {
        return new KioskLives(
                home.resolve("kiosk-" + place),
                hub.terminalToken(),
                line,
                new Random(SEED + place),
                (place + 1) * KIOSKS_APART);
    }

    private static Reckoning reckon(KioskLives kiosk) throws IOException, InterruptedException {
        var ledger = HubLedger.read(AGENCY, hub.url());
        try (var line = new HttpBackend(hub.url(), hub.terminalToken(), new Reachability(InstantSource.system()))) {
            return Reckoning.of(kiosk.told, ledger.between(kiosk.first, kiosk.first + KIOSKS_APART), line);
        }
    }

    private static void forget(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(
                            found -> found.getFileName().toString().startsWith("outbox"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static Sending renamed(Sending sending) {
        var mapper = JsonMapper.shared();
        var body = (ObjectNode) mapper.readTree(sending.body());
        ((ObjectNode) body.path("handedIn"))
                .put("reference", Reference.draw(new SecureRandom()).value());
        return new Sending(UUID.randomUUID().toString(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
