package org.infomat.device.bridge.xfs4iot;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// A command that a service has been sent and has not completed yet.
///
/// @param events is told, in the thread that listens, what happens on the way
record Request(
        int id,
        String name,
        CompletableFuture<Boolean> acknowledged,
        CompletableFuture<Message.Completion> completed,
        Consumer<Message.Event> events) {
    Request(int id, String name, Consumer<Message.Event> events) {
        this(id, name, new CompletableFuture<>(), new CompletableFuture<>(), events);
    }

    /// Whether it has ended, well or not, before that time is over.
    boolean over(Duration limit) throws InterruptedException {
        try {
            completed.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    void acknowledge(Message.Acknowledge told) {
        if (told.accepted()) {
            acknowledged.complete(true);
        } else {
            fail(Words.failure(told.status(), ""));
        }
    }

    void complete(Message.Completion told) throws XfsException {
        if (!told.name().equals(name)) {
            throw new XfsException(Words.babbling("the completion of another command"));
        }
        completed.complete(told);
        acknowledged.complete(true);
    }

    void fail(XfsException failure) {
        completed.completeExceptionally(failure);
        acknowledged.completeExceptionally(failure);
    }
}
