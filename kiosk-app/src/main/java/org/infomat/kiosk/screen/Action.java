package org.infomat.kiosk.screen;

import org.infomat.kiosk.screen.widget.Phrase;

/// The one main action of a page.
///
/// @param icon a Feather name, drawn after the words
public record Action(Phrase words, String icon, Runnable run) {

    /// An action that leads on.
    public Action(Phrase words, Runnable run) {
        this(words, "arrow-right", run);
    }
}
