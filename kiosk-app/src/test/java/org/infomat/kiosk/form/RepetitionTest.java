package org.infomat.kiosk.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {
    @ParameterizedTest
    @CsvSource({
        "What is the date of birth?, Date of birth, true",
        "Какая дата рождения?, Дата рождения, true",
        "تاریخ تولد چیست؟, تاریخ تولد, true",
        "شمارهٔ مالیاتی شما چیست؟, شمارهٔ مالیاتی, true",
        "What was the turnover?, 'Turnover of the year, in euros', false",
        "گزارش برای کدام سال است؟, سال (میلادی), false",
        "'If there is danger now, call 112 first', Has 112 been called?, false",
    })
    void a_label_repeats_the_title_if_it_has_no_word_of_its_own(String title, String label, boolean repeats) {
        assertThat(new Repetition(title).repeatedBy(label)).isEqualTo(repeats);
    }
}
