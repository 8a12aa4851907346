package org.infomat.content.theme;

import java.util.HexFormat;

/// An opaque sRGB colour, `#RRGGBB`.
public record Colour(int rgb) {
    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("A colour has 24 bits");
        }
    }

    /// Reads `#1B6B3A`.
    ///
    /// @throws IllegalArgumentException with a sentence where this is not `#RRGGBB`
    public static Colour of(String hex) {
        if (!hex.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("A colour is written '#RRGGBB', not '" + hex + "'");
        }
        return new Colour(HexFormat.fromHexDigits(hex.substring(1)));
    }

    public String hex() {
        return "#" + HexFormat.of().withUpperCase().toHexDigits(rgb, 6);
    }

    /// The contrast ratio of WCAG 2.1, from 1 to 21.
    public double contrastTo(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// WCAG 2.1, "relative luminance".
    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
