package org.infomat.device.bridge.xfs4iot;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.ReadingSwitch;
import org.infomat.device.scanner.Symbology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The command that lets the next code be read (`BarcodeReader.Read`): sent while somebody waits, and again after a
/// code that nobody wanted, until somebody has one or waits no more.
final class CodeReading implements ReadingSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(CodeReading.class);
    /// A code that stays in view would be read without end, and so would one that cannot be.
    private static final Duration REST = Duration.ofMillis(200);

    private final Connection connection;
    private final ObjectNode payload;
    private final Symbologies symbologies;
    private final Charset charset;
    private final Predicate<Barcode> somebodyGets;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Request> reading = Optional.empty();
    private CompletableFuture<?> end = CompletableFuture.completedFuture(null);
    private boolean wanted;
    /// Grows with each rest and when reading is switched off: what was to follow an older one means nothing.
    private long rests;

    /// @param somebodyGets is told of each code, in the thread that listens
    CodeReading(Service service, Symbologies symbologies, Charset charset, Predicate<Barcode> somebodyGets) {
        this.connection = service.connection();
        this.payload = symbologies.payload(service.capabilities("barcodeReader"));
        this.symbologies = symbologies;
        this.charset = charset;
        this.somebodyGets = somebodyGets;
    }

    @Override
    public void on() {
        lock.lock();
        try {
            wanted = true;
            if (reading.isEmpty() && connection.ending().isEmpty()) {
                Request request =
                        connection.begin("BarcodeReader.Read", payload.deepCopy(), Duration.ZERO, event -> {});
                reading = Optional.of(request);
                end = request.completed().whenComplete((completion, failure) -> over(request, completion));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void off() {
        lock.lock();
        try {
            wanted = false;
            rests++;
            reading.ifPresent(connection::cancel);
            end.cancel(false);
            reading = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void over(Request request, Message.@Nullable Completion completion) {
        if (completion != null) {
            take(completion);
        }
        lock.lock();
        try {
            if (reading.equals(Optional.of(request))) {
                reading = Optional.empty();
                long rest = ++rests;
                CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> again(rest));
            }
        } finally {
            lock.unlock();
        }
    }

    private void again(long rest) {
        lock.lock();
        try {
            if (wanted && rest == rests) {
                on();
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(Message.Completion completion) {
        try {
            for (JsonNode code : completion.orFailure().payload().path("readOutput")) {
                Symbology symbology = Symbologies.of(code.path("symbology").stringValue(""));
                String text = new String(Message.bytes(code.path("barcodeData")), charset);
                if (symbologies.wants(symbology) && somebodyGets.test(new Barcode(symbology, text))) {
                    return;
                }
            }
        } catch (XfsException e) {
            LOG.debug("No code was read: {}", e.getMessage());
        }
    }
}
