package org.infomat.kiosk.screen.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;

/// The family of letters that a language is set in.
/// One font must hold every character of a right-to-left string: with a fallback font JavaFX puts its parts in the
/// wrong order.
public enum Typeface {
    VAZIRMATN("Vazirmatn"),
    NOTO_SANS("Noto Sans");

    /// The height of a capital letter as a share of the font size, in both families (0.714 and 0.711).
    static final double CAPITAL_HEIGHT = 0.714;

    private final String family;

    Typeface(String family) {
        this.family = family;
    }

    public static Typeface of(Locale locale) {
        return locale.getLanguage().equals("fa") ? VAZIRMATN : NOTO_SANS;
    }

    /// Makes all families known to JavaFX. Loading twice is harmless.
    public static void loadAll() {
        for (Typeface typeface : values()) {
            typeface.load("Regular");
            typeface.load("Bold");
        }
    }

    public String family() {
        return family;
    }

    /// The style class that sets text in this family.
    public String styleClass() {
        return "typeface-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void load(String weight) {
        String path = "/fonts/" + family.replace(" ", "") + "-" + weight + ".ttf";
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path)) {
            Font.loadFont(in, 20);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read. Install the kiosk again", e);
        }
    }
}
