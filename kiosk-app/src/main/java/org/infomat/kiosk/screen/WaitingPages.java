package org.infomat.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.jspecify.annotations.Nullable;

/// Pages for waiting: what is being done, and after five seconds what happens next. Never a bare turning wheel.
///
/// @param <K> what is waited for; compared by value
public final class WaitingPages<K> {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final KeptPage<Object> kept = new KeptPage<>();
    private @Nullable K awaited;
    private Instant since = Instant.MIN;

    /// @param done what is being done
    /// @param later what happens next, told when it takes long
    public Page page(K what, Instant now, LocalWords words, Phrase title, Phrase done, Phrase later) {
        if (!what.equals(awaited)) {
            awaited = what;
            since = now;
        }
        boolean takesLong = Duration.between(since, now).compareTo(LONG) >= 0;
        return kept.page(new Told<>(what, words, takesLong), () -> build(words, title, done, later, takesLong));
    }

    public void forget() {
        awaited = null;
        kept.forget();
    }

    private static Page build(LocalWords words, Phrase title, Phrase done, Phrase later, boolean takesLong) {
        Page page = Page.titled(words, title)
                .centred()
                .with(new Icon("loader", "picture"), new WrapLabel(done, "strong").centred());
        return takesLong ? page.with(new Note(Note.Kind.INFO, later)) : page;
    }

    private record Told<K>(K what, LocalWords words, boolean takesLong) {}
}
