package org.infomat.kiosk.screen.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infomat.content.theme.Role;
import org.infomat.content.theme.Scheme;
import org.infomat.content.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylesheetTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern STRAY = Pattern.compile(
            "#[0-9A-Fa-f]{6}\\b|#[0-9A-Fa-f]{3}\\b|rgba?\\(|hsb\\(|Color\\.(web|rgb|color|valueOf)|Color\\.[A-Z]{3,}");

    private final Theme theme = Theme.standard();

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_text_can_be_read_on_every_ground_that_the_rules_put_it_on(Scheme scheme) {
        for (Role ground : List.of(Role.BG, Role.SURFACE, Role.TINT)) {
            assertContrast(scheme, Role.INK, ground, TEXT);
            assertContrast(scheme, Role.MUTED, ground, TEXT);
            assertContrast(scheme, Role.ACCENT, ground, TEXT);
        }
        assertContrast(scheme, Role.ON_ACCENT, Role.ACCENT, TEXT);
        assertContrast(scheme, Role.BAD, Role.SURFACE, TEXT);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_edge_and_sign_can_be_told_from_its_ground(Scheme scheme) {
        for (Role ground : List.of(Role.BG, Role.SURFACE)) {
            for (Role sign : List.of(Role.LINE, Role.GOOD, Role.WARN, Role.BAD)) {
                assertContrast(scheme, sign, ground, EDGE);
            }
        }
        assertContrast(scheme, Role.WARN, Role.TINT, EDGE);
        assertContrast(scheme, Role.SURFACE, Role.GOOD, EDGE);
        Role focusEdge = scheme == Scheme.LIGHT ? Role.INK : Role.BG;
        assertContrast(scheme, Role.FOCUS, focusEdge, EDGE);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void the_rules_name_only_roles_that_exist_and_leave_no_length_unconverted(Scheme scheme) {
        String css = css(scheme, false);
        Set<String> used = new TreeSet<>();
        Pattern.compile("-role-[a-z-]+").matcher(css).results().forEach(found -> used.add(found.group()));
        assertThat(Stream.of(Role.values()).map(Stylesheet::variable)).containsAll(used);
        String rules = css.replaceAll("/\\*.*?\\*/", "");
        assertThat(rules).doesNotContainPattern("\\d(mm|cap)");
    }

    @Test
    void larger_text_grows_the_letters_of_the_page_and_leaves_targets_and_tools_as_they_are() {
        assertThat(rule(css(Scheme.LIGHT, false), ".frame {")).contains("-fx-font-size: 37px");
        assertThat(rule(css(Scheme.LIGHT, true), ".frame {")).contains("-fx-font-size: 49px");
        assertThat(rule(css(Scheme.LIGHT, true), ".tool {")).isEqualTo(rule(css(Scheme.LIGHT, false), ".tool {"));
        assertThat(rule(css(Scheme.LIGHT, true), ".row {")).isEqualTo(rule(css(Scheme.LIGHT, false), ".row {"));
    }

    @Test
    void no_colour_is_written_down_outside_the_tokens() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            List<Path> stray = files.filter(file -> file.toString().matches(".*\\.(java|css|fxml)"))
                    // A QR code is black on white in every theme, since readers refuse others.
                    .filter(file -> !file.endsWith("QrView.java"))
                    // Dead dots are looked for in colours as pure as the glass can show them.
                    .filter(file -> !file.endsWith("ColourSheet.java"))
                    // A lamp of the simulated cabinet shines in the colour of the real one.
                    .filter(file -> !file.endsWith("LampSign.java"))
                    .filter(file -> STRAY.matcher(read(file)).find())
                    .toList();
            assertThat(stray).isEmpty();
        }
    }

    private void assertContrast(Scheme scheme, Role on, Role ground, double least) {
        assertThat(theme.colour(scheme, on).contrastTo(theme.colour(scheme, ground)))
                .as("%s on %s in %s", on, ground, scheme)
                .isGreaterThanOrEqualTo(least);
    }

    private String css(Scheme scheme, boolean larger) {
        Appearance appearance = Appearance.USUAL.withScheme(scheme).withLargerText(larger);
        return Stylesheet.of(theme, Millimetres.USUAL, appearance).css();
    }

    private static String rule(String css, String selector) {
        int from = css.indexOf("\n" + selector);
        assertThat(from).isPositive();
        return css.substring(from, css.indexOf('}', from));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
