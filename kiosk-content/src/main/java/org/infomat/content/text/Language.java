package org.infomat.content.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/// A language that the terminal speaks: its BCP 47 tag (`fa`) and the name that its own speakers give it (`فارسی`).
public record Language(String tag, String ownName) {
    public Language {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("A language tag looks like 'fa' or 'az-Latn', not '" + tag + "'");
        }
        if (ownName.isBlank()) {
            throw new IllegalArgumentException("The language '" + tag + "' needs its own name");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean rightToLeft() {
        return icuLocale().isRightToLeft();
    }

    ULocale icuLocale() {
        return ULocale.forLanguageTag(tag);
    }
}
