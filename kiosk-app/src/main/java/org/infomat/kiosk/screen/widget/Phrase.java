package org.infomat.kiosk.screen.widget;

import java.util.Locale;

/// A piece of text as it is shown and as it is spoken, with the language it is in.
/// The two differ where reading aloud would mislead: `REF 7KQ4-…` is spoken letter by letter.
public record Phrase(String shown, String spoken, Locale locale) {

    public Phrase(String shown, Locale locale) {
        this(shown, shown, locale);
    }

    /// Nothing to show and nothing to say.
    public static Phrase none(Locale locale) {
        return new Phrase("", locale);
    }

    public boolean isEmpty() {
        return shown.isBlank();
    }

    public Phrase spokenAs(String other) {
        return new Phrase(shown, other, locale);
    }
}
