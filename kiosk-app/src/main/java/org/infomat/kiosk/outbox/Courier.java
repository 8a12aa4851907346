package org.infomat.kiosk.outbox;

/// Carries one application to the hub, once, and says what became of it. Never throws for anything the network does.
public interface Courier {
    Delivery deliver(Submission submission) throws InterruptedException;
}
