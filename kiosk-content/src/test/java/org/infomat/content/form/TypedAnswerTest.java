package org.infomat.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedAnswerTest {
    @Test
    void a_number_may_have_any_digits_and_a_decimal_comma() {
        assertThat(TypedAnswer.of("۱۲۳", Widget.NUMBER)).isEqualTo(new Answer.Numeric(new BigDecimal(123)));
        assertThat(TypedAnswer.of("1 200,50", Widget.NUMBER)).isEqualTo(new Answer.Numeric(new BigDecimal("1200.5")));
        assertThat(TypedAnswer.of("۱٫۵", Widget.NUMBER)).isEqualTo(new Answer.Numeric(new BigDecimal("1.5")));
    }

    @Test
    void what_is_no_number_stays_as_it_was_typed() {
        assertThat(TypedAnswer.of("two", Widget.NUMBER)).isEqualTo(new Answer.Text("two"));
        assertThat(TypedAnswer.of("1.2.3", Widget.NUMBER)).isEqualTo(new Answer.Text("1.2.3"));
    }

    @Test
    void identifiers_telephones_and_dates_get_plain_digits_and_names_keep_theirs() {
        assertThat(TypedAnswer.of("ab ۱۲", Widget.IDENTIFIER)).isEqualTo(new Answer.Text("AB12"));
        assertThat(TypedAnswer.of("+359 (2) ۱۲-۳۴", Widget.PHONE)).isEqualTo(new Answer.Text("+35921234"));
        assertThat(TypedAnswer.of("۲۰۲۶-۰۳-۲۱", Widget.DATE)).isEqualTo(new Answer.Text("2026-03-21"));
        assertThat(TypedAnswer.of(" پلاک ۱۲ ", Widget.TEXT)).isEqualTo(new Answer.Text("پلاک ۱۲"));
    }

    @Property
    void any_digits_are_taken_for_a_number_or_left(@ForAll long number) {
        assertThat(TypedAnswer.of(Long.toString(number), Widget.NUMBER))
                .isEqualTo(new Answer.Numeric(BigDecimal.valueOf(number)));
    }
}
