package org.infomat.device.scanner.serial;

import org.infomat.device.scanner.Barcode;

/// Something that a scanner has said.
sealed interface Heard {
    record Code(Barcode barcode) implements Heard {}

    /// It answers a question or a command: it is there.
    record Answer() implements Heard {}

    /// It waits for these bytes before it goes on.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Owed(byte[] reply) implements Heard {}
}
