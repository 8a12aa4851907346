package org.infomat.content.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void the_standard_theme_has_enough_contrast_everywhere() {
        assertThat(Theme.standard().weakContrasts()).isEmpty();
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Colour.of("#000000").contrastTo(Colour.of("#FFFFFF"))).isEqualTo(21, within(0.001));
        assertThat(Colour.of("#767676").contrastTo(Colour.of("#FFFFFF"))).isEqualTo(4.54, within(0.01));
    }

    @Test
    void pale_text_is_named_with_what_it_stands_on() {
        Theme pale = Theme.standard().with(Scheme.LIGHT, Role.INK, Colour.of("#AAAAAA"));
        assertThat(pale.weakContrasts())
                .extracting(Theme.WeakContrast::scheme, Theme.WeakContrast::on, Theme.WeakContrast::ground)
                .contains(Tuple.tuple(Scheme.LIGHT, Role.INK, Role.SURFACE));
    }

    @Test
    void a_focus_ring_that_vanishes_in_its_outline_is_named() {
        Theme dull = Theme.standard().with(Scheme.DARK, Role.FOCUS, Colour.of("#223344"));
        assertThat(dull.weakContrasts())
                .extracting(Theme.WeakContrast::on, Theme.WeakContrast::ground)
                .containsExactly(Tuple.tuple(Role.FOCUS, Role.BG));
    }

    @Test
    void a_colour_is_written_as_it_was_read() {
        assertThat(Colour.of("#0b4f6c").hex()).isEqualTo("#0B4F6C");
    }
}
