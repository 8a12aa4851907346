package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers as a test has written, then with "received"; remembers what it was given.
final class ScriptedCourier implements Courier {
    static final String STUMBLED = "SERVER";

    final Deque<Delivery> answers = new ArrayDeque<>();
    final List<Submission> carried = new ArrayList<>();

    /// The one application that the hub fails at, as often as it comes.
    @Nullable
    UUID stumblesOver;

    void willSay(Delivery... deliveries) {
        answers.addAll(List.of(deliveries));
    }

    static Delivery notNow(String reason) {
        return new Delivery.NotNow(reason, Duration.ZERO);
    }

    @Override
    public Delivery deliver(Submission submission) {
        carried.add(submission);
        if (submission.id().equals(stumblesOver)) {
            return new Delivery.Stumbled(STUMBLED);
        }
        Delivery next = answers.poll();
        return next == null ? new Delivery.Received() : next;
    }
}
