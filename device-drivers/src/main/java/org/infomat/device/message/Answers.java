package org.infomat.device.message;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The answers that come on a line on which one question is asked after the other. Thread-safe.
public final class Answers<A> {
    private final Duration limit;

    /// None where the line has ended.
    private final BlockingQueue<Optional<A>> answers = new LinkedBlockingQueue<>();

    private volatile boolean ended;

    /// @param limit longer than anything takes that is asked there: only where a recording and its driver have parted
    ///     does nothing come
    public Answers(Duration limit) {
        this.limit = limit;
    }

    public void add(A answer) {
        answers.add(Optional.of(answer));
    }

    /// There will be no more.
    public void end() {
        ended = true;
        answers.add(Optional.empty());
    }

    public boolean ended() {
        return ended;
    }

    /// Blocks until the question has been answered. Nothing where it will not be, and then no other will be either:
    /// whatever came later would be taken for the answer to the next.
    public Optional<A> next() {
        try {
            Optional<A> there = answers.poll(); // also for a thread that is interrupted
            Optional<A> answer = there == null ? answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS) : there;
            if (answer != null) {
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
        return Optional.empty();
    }
}
