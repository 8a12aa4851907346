package org.infomat.device.bridge.xfs4iot;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.infomat.device.message.MessageEars;
import org.jspecify.annotations.Nullable;

/// Puts together what a service sends, message by message. It holds no more than the longest message allowed, and a
/// service that never stops is not listened to.
final class Listening implements WebSocket.Listener {
    private static final int MOST_A_SECOND = 500;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final MessageEars ears;
    private final StringBuilder text = new StringBuilder();
    private long begun = System.nanoTime();
    private int messages;

    Listening(MessageEars ears) {
        this.ears = ears;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (text.length() + data.length() > Message.LONGEST) {
            ears.babbled("a message without end");
            return null;
        }
        text.append(data);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            ears.heard(whole);
        }
        if (flooding()) {
            ears.babbled("messages without end");
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
        ears.babbled("bytes where there should be text");
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ears.lost();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ears.lost();
    }
}
