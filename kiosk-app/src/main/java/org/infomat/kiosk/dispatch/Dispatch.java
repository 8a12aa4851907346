package org.infomat.kiosk.dispatch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tells the hub what happens to the terminal, and hands its reports in: at once where the hub is reached, else as soon
/// as
/// it is. Whatever is given here waits on the disk until then. Safe for many threads.
public final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /// As the contract has it.
    private static final int MOST_AT_ONCE = 50;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final LetterBox box;
    private final Post post;
    private final AuditEnd audit;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<UUID, Consumer<Posted>> askers = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Boolean> hurries = new LinkedBlockingQueue<>(1);
    private Duration pause = FIRST_PAUSE;

    /// Where the audit log ends now: told with each event, so that the hub notices a log that ends earlier later.
    @FunctionalInterface
    public interface AuditEnd {
        Optional<Head> now();

        record Head(long number, String hash) {}
    }

    /// @param folder where things wait
    public Dispatch(Path folder, Post post, AuditEnd audit, InstantSource clock, RandomGenerator random) {
        box = new LetterBox(folder);
        this.post = post;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /// Sends on a thread of its own; interrupt it to end.
    public Thread start() {
        return Thread.ofVirtual().name("dispatch").start(this::run);
    }

    /// On the disk when it returns.
    public void tell(Happening happening) {
        tell(happening, posted -> {});
    }

    /// @param asker hears of each attempt until it has arrived
    public void tell(Happening happening, Consumer<Posted> asker) {
        UUID id = UUID.randomUUID();
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("kind", happening.word())
                .put("at", now());
        put(new Letter(Letter.Kind.EVENT, id, event.toString()), asker);
    }

    /// On the disk when it returns.
    ///
    /// @param message `signedReport` of the contract
    /// @param asker hears of each attempt until it has arrived or was refused
    public void handIn(UUID report, String message, Consumer<Posted> asker) {
        put(new Letter(Letter.Kind.REPORT, report, message), asker);
    }

    private void put(Letter letter, Consumer<Posted> asker) {
        askers.put(letter.id(), asker);
        box.put(letter);
        hurry();
    }

    public int waitingReports() {
        return box.waiting(Letter.Kind.REPORT).size();
    }

    /// The hub may have come back.
    public void hurry() {
        // Where one waits already, another changes nothing.
        boolean _ = hurries.offer(true);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rest(sendAll());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until something is to be sent; after a failure, until it is worth trying again.
    private void rest(boolean sent) throws InterruptedException {
        if (sent) {
            pause = FIRST_PAUSE;
            boolean _ = hurries.take();
            return;
        }
        long millis = (long) (pause.toMillis() * random.nextDouble(0.8, 1.2));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        Boolean _ = hurries.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// Sends what waits, once; events first: somebody may be waiting for help. Returns whether nothing waits any more.
    public boolean sendAll() throws InterruptedException {
        List<Letter> events = box.waiting(Letter.Kind.EVENT);
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            List<Letter> some = events.subList(from, Math.min(events.size(), from + MOST_AT_ONCE));
            if (settle(some, post.tell(message(some))) == Posted.NOT_NOW) {
                return false;
            }
        }
        for (Letter report : box.waiting(Letter.Kind.REPORT)) {
            if (settle(List.of(report), post.handIn(report.id(), report.text())) == Posted.NOT_NOW) {
                return false;
            }
        }
        return true;
    }

    private Posted settle(List<Letter> letters, Posted posted) {
        if (posted == Posted.REFUSED) {
            LOG.warn(
                    "The hub does not take {}", letters.stream().map(Letter::id).toList());
        }
        for (Letter letter : letters) {
            Consumer<Posted> asker = posted == Posted.NOT_NOW ? askers.get(letter.id()) : askers.remove(letter.id());
            if (posted != Posted.NOT_NOW) {
                box.remove(letter);
            }
            if (asker != null) {
                asker.accept(posted);
            }
        }
        return posted;
    }

    private String message(List<Letter> events) {
        String list = events.stream().map(Letter::text).collect(Collectors.joining(","));
        String end = audit.now()
                .map(head -> JsonNodeFactory.instance
                        .objectNode()
                        .put("number", head.number())
                        .put("hash", head.hash())
                        .put("asOf", now()))
                .map(head -> ",\"audit\":" + head)
                .orElse("");
        return "{\"events\":[" + list + "]" + end + "}";
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
