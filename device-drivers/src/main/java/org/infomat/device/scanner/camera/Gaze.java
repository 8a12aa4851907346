package org.infomat.device.scanner.camera;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.infomat.device.scanner.Barcode;

/// Looks at one picture after another: quickly while something moves, thoroughly, one pass a picture, when the scene
/// has come to rest, and not at all when that has found nothing. Pure: it is told the time.
final class Gaze {
    private final Decoder decoder;
    private final Sighting sighting;
    private final Scene scene = new Scene();
    private Iterator<Pass> left = Collections.emptyIterator();
    private boolean moving;

    Gaze(Decoder decoder, Sighting sighting) {
        this.decoder = decoder;
        this.sighting = sighting;
    }

    /// The code that this picture newly shows.
    Optional<Barcode> look(Frame frame, long now) {
        moving = scene.changes(frame);
        if (moving) {
            left = Pass.THOROUGH.iterator();
            return found(first(Pass.QUICK, frame), now);
        }
        sighting.still(now);
        return left.hasNext()
                ? decoder.decode(frame, left.next()).flatMap(code -> found(Optional.of(code), now))
                : Optional.empty();
    }

    private Optional<Barcode> first(List<Pass> passes, Frame frame) {
        return passes.stream()
                .flatMap(pass -> decoder.decode(frame, pass).stream())
                .findFirst();
    }

    private Optional<Barcode> found(Optional<Barcode> code, long now) {
        if (code.isPresent()) {
            left = Collections.emptyIterator();
        }
        return sighting.look(code, now);
    }

    /// Whether it is worth looking again soon: something moves, or not every pass has been tried.
    boolean busy() {
        return moving || left.hasNext();
    }

    /// The camera was off: what it sees next is new.
    void blink() {
        scene.forget();
    }
}
