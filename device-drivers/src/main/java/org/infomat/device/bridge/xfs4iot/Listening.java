package org.infomat.device.bridge.xfs4iot;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.infomat.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

/// Puts together what a service sends, message by message. It holds no more than the longest message allowed, and a
/// service that never stops is not listened to.
final class Listening implements WebSocket.Listener {
    private static final int MOST_A_SECOND = 500;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> received;
    private final Consumer<DeviceStatus> ended;
    private final StringBuilder text = new StringBuilder();
    private long begun = System.nanoTime();
    private int messages;

    Listening(Consumer<String> received, Consumer<DeviceStatus> ended) {
        this.received = received;
        this.ended = ended;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (text.length() + data.length() > Message.LONGEST) {
            ended.accept(Words.babbling("a message without end"));
            return null;
        }
        text.append(data);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            received.accept(whole);
        }
        if (flooding()) {
            ended.accept(Words.babbling("messages without end"));
        } else {
            socket.request(1);
        }
        return null;
    }

    private boolean flooding() {
        long now = System.nanoTime();
        if (now - begun > SECOND) {
            begun = now;
            messages = 0;
        }
        return ++messages > MOST_A_SECOND;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        ended.accept(Words.babbling("bytes where there should be text"));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ended.accept(Words.LOST);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.accept(Words.LOST);
    }
}
