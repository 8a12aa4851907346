package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.port.PortMissingException;
import org.infomat.device.port.PortRefusedException;
import org.jspecify.annotations.Nullable;

/// A network camera that sends its pictures over HTTP for as long as one listens. A thread takes all of them, so that
/// the newest is new.
final class NetworkCamera implements FrameSource {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final URI address;
    private final HttpClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable InputStream stream;
    private byte @Nullable [] newest;
    private @Nullable IOException end;
    private boolean woken;

    private NetworkCamera(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /// Asks it for pictures once, so that a wrong address is known at the start.
    static NetworkCamera open(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // which cameras speak; some take offence at an offer of HTTP/2
                .connectTimeout(ANSWER_LIMIT)
                .build();
        NetworkCamera camera = new NetworkCamera(address, client);
        try {
            camera.start();
            camera.stop();
            return camera;
        } catch (IOException | InterruptedException e) {
            camera.close();
            throw e;
        }
    }

    @Override
    public String model() {
        return "";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = answer();
        if (answer.statusCode() != OK) {
            answer.body().close();
            throw new PortRefusedException(address + " answers " + answer.statusCode(), null);
        }
        InputStream opened = answer.body();
        lock.lock();
        try {
            stream = opened;
            newest = null;
            end = null;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("pictures of " + address).start(() -> take(opened));
    }

    private HttpResponse<InputStream> answer() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new PortMissingException(address + " cannot be reached", e);
        }
    }

    private void take(InputStream opened) {
        MultipartPictures pictures = new MultipartPictures(opened);
        try {
            while (true) {
                tell(pictures.next(), null, opened);
            }
        } catch (IOException e) {
            tell(null, e, opened);
        }
    }

    /// Unless these pictures are of a connection that has been given up.
    private void tell(byte @Nullable [] picture, @Nullable IOException failure, InputStream of) {
        lock.lock();
        try {
            if (of.equals(stream)) {
                newest = picture;
                end = failure;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Frame> next(Duration limit) throws IOException, InterruptedException {
        byte[] picture = taken(limit);
        return picture == null ? Optional.empty() : Jpeg.frame(picture);
    }

    private byte @Nullable [] taken(Duration limit) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = limit.toNanos(); newest == null && end == null && !woken && left > 0; ) {
                left = changed.awaitNanos(left);
            }
            if (end != null) {
                throw new IOException(address + " is gone: " + end.getMessage(), end);
            }
            byte[] picture = newest;
            newest = null;
            return picture;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() throws IOException {
        InputStream ending;
        lock.lock();
        try {
            ending = stream;
            stream = null;
            newest = null;
        } finally {
            lock.unlock();
        }
        if (ending != null) {
            ending.close();
        }
    }

    /// Nothing is asked while nobody waits: a camera that has gone is noticed when its pictures are wanted.
    @Override
    public void check() {}

    @Override
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
