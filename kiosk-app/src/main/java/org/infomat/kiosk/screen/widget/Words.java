package org.infomat.kiosk.screen.widget;

import java.util.Locale;
import java.util.Map;

/// The texts of the visit's language by key, which is the only way in which sentences reach a screen.
public interface Words {

    /// The text of a key with its arguments set in (ICU MessageFormat), and what is spoken for it.
    Phrase phrase(String key, Map<String, ?> arguments);

    /// The language of this visit.
    Locale locale();

    default Phrase phrase(String key) {
        return phrase(key, Map.of());
    }

    /// A text that does not come from a key: a service's title, an answer.
    default Phrase literal(String text) {
        return new Phrase(text, locale());
    }
}
