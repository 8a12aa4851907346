package org.infomat.device.scanner.evdev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.FrameParser;
import org.infomat.device.scanner.Framing;

/// Makes codes of what a scanner types. Pure: it is told of events and of silences and has no clock.
final class Typing {
    private final Framing framing;
    private final KeyDecoder keys = new KeyDecoder();
    private FrameParser parser;
    private boolean torn;

    Typing(Framing framing) {
        this.framing = framing;
        parser = new FrameParser(framing);
    }

    List<Barcode> accept(List<InputEvent> events) {
        List<Barcode> codes = new ArrayList<>();
        for (InputEvent event : events) {
            if (event.lost()) {
                tear();
            }
            byte[] written = keys.accept(event);
            if (!torn) {
                codes.addAll(parser.accept(written));
            }
        }
        return codes;
    }

    /// The kernel keeps few events for a terminal that is busy elsewhere. Half a code must not pass for a whole one:
    /// all is dropped until the scanner pauses.
    private void tear() {
        torn = true;
        parser = new FrameParser(framing);
    }

    /// Nothing has been typed for the idle gap.
    Optional<Barcode> silence() {
        torn = false;
        keys.restart();
        return parser.silence();
    }

    /// Whether something has begun that a silence would end.
    boolean midway() {
        return torn || parser.midway();
    }

    boolean babbling() {
        return parser.babbling();
    }
}
