package org.infomat.device.scanner.serial;

import java.util.List;

/// Makes sense of what a scanner sends. Pure: it is told of bytes and of silences and has no clock.
interface Hearing {
    List<Heard> accept(byte[] bytes);

    /// The line has been silent for the idle gap.
    List<Heard> silence();

    /// A question has just been asked, so that an answer may come.
    void asked();

    /// Whether something has begun and not ended.
    boolean midway();

    /// Whether what came last made no sense.
    boolean babbling();
}
