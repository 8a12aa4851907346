package org.infomat.kiosk.screen;

import org.infomat.kiosk.screen.widget.Phrase;

/// The one main action of a page.
///
/// @param icon a Feather name, drawn after the words
/// @param possible whether it can be done now; if not, the page says why
public record Action(Phrase words, String icon, Runnable run, boolean possible) {

    public Action(Phrase words, String icon, Runnable run) {
        this(words, icon, run, true);
    }

    /// An action that leads on.
    public Action(Phrase words, Runnable run) {
        this(words, "arrow-right", run);
    }

    /// The same, shown as impossible for now.
    public Action notNow() {
        return new Action(words, icon, run, false);
    }
}
