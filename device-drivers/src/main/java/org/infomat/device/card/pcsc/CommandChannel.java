package org.infomat.device.card.pcsc;

/// Sends one command (APDU) to a card and returns its answer.
@FunctionalInterface
interface CommandChannel {
    Answer send(byte[] command) throws PcscException;
}
