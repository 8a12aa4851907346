package org.infomat.kiosk.screen.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.content.theme.Role;
import org.infomat.content.theme.Scheme;
import org.infomat.content.theme.Theme;

/// The rules of `screen.css` for one panel, theme and text size.
///
/// In that file `6mm` is a length on the real panel, `7.3cap` a font whose capital letters are 7.3 mm high and grow
/// with
/// larger text, and `5cap!` one that does not grow. Colours are named by role.
public record Stylesheet(String css) {

    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)(mm|cap!|cap)(?![A-Za-z])");

    public static Stylesheet of(Theme theme, Millimetres millimetres, Appearance appearance) {
        return new Stylesheet(roles(theme, appearance.scheme())
                + measured(rules("screen.css"), millimetres, appearance.textFactor())
                + extra(appearance.scheme()));
    }

    /// A form that a scene takes as a stylesheet.
    public String uri() {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String roles(Theme theme, Scheme scheme) {
        StringBuilder root = new StringBuilder(".root {\n");
        for (Role role : Role.values()) {
            root.append("    %s: %s;%n"
                    .formatted(variable(role), theme.colour(scheme, role).hex()));
        }
        return root.append("}\n").toString();
    }

    /// The name in the rules: `-role-on-accent`.
    static String variable(Role role) {
        return "-role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String measured(String rules, Millimetres millimetres, double textFactor) {
        return LENGTH.matcher(rules).replaceAll(found -> pixels(found, millimetres, textFactor));
    }

    private static String pixels(MatchResult found, Millimetres millimetres, double textFactor) {
        double number = Double.parseDouble(found.group(1));
        double px = switch (found.group(2)) {
            case "cap" -> millimetres.px(number * textFactor / Typeface.CAPITAL_HEIGHT);
            case "cap!" -> millimetres.px(number / Typeface.CAPITAL_HEIGHT);
            default -> millimetres.px(number);
        };
        return Matcher.quoteReplacement(String.format(Locale.ROOT, "%.0fpx", px));
    }

    /// What is more than a colour by role: the ring of the focus needs an edge that is dark in every scheme, and where
    /// surface and tint are the same, what is chosen shows by a thick line instead.
    private static String extra(Scheme scheme) {
        return switch (scheme) {
            case LIGHT -> ".root { -focus-edge: -role-ink; }\n";
            case DARK -> ".root { -focus-edge: -role-bg; }\n";
            case HIGH_CONTRAST -> ".root { -focus-edge: -role-bg; }\n.touch.chosen { -fx-border-width: 4px; }\n";
        };
    }

    private static String rules(String name) {
        try (InputStream in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The rules of the screens cannot be read. Install the kiosk again", e);
        }
    }
}
