package org.infomat.kiosk.screen;

import java.util.Locale;
import java.util.Map;
import org.infomat.content.text.Language;
import org.infomat.content.text.Texts;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;

/// The texts of a bundle in one of its languages.
public record BundleWords(Texts texts, Language language) implements Words {

    @Override
    public Phrase phrase(String key, Map<String, ?> arguments) {
        return new Phrase(
                texts.format(language, key, arguments), texts.spoken(language, key, arguments), language.locale());
    }

    @Override
    public Locale locale() {
        return language.locale();
    }
}
