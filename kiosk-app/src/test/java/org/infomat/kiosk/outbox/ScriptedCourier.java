package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Answers as a test has written, then with "received"; remembers what it was given.
final class ScriptedCourier implements Courier {
    final Deque<Delivery> answers = new ArrayDeque<>();
    final List<Submission> carried = new ArrayList<>();

    void willSay(Delivery... deliveries) {
        answers.addAll(List.of(deliveries));
    }

    static Delivery notNow(String reason) {
        return new Delivery.NotNow(reason, Duration.ZERO);
    }

    @Override
    public Delivery deliver(Submission submission) {
        carried.add(submission);
        Delivery next = answers.poll();
        return next == null ? new Delivery.Received() : next;
    }
}
