package org.infomat.kiosk.backend;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// A response body up to a size: a stranger in the hub's place must not fill the terminal's memory.
final class LimitedBody implements BodySubscriber<byte[]> {
    /// The body was larger than any that the contract allows.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("The answer is too large");
        }
    }

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private long room;
    private Flow.@Nullable Subscription subscription;

    LimitedBody(long maximumBytes) {
        room = maximumBytes;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        room -= part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (room >= 0) {
            whole.onNext(part);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new TooLargeException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
