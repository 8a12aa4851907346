package org.infomat.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What a stranger may send to the hub.
class HostileAnswersTest {
    private final Form form = Forms.travel();

    @Provide
    Arbitrary<Answers> anything() {
        Arbitrary<Answer> answer = Arbitraries.oneOf(
                Arbitraries.of("", "business", "study", "2026-02-30", "۲۰۲۶-۰۱-۰۱", "a@b", "\u0000", "😀".repeat(50))
                        .map(Answer.Text::new),
                Arbitraries.of("0", "-0", "1e29", "1e-29", "0.5").map(text -> new Answer.Numeric(new BigDecimal(text))),
                Arbitraries.of(true, false).map(Answer.YesNo::new),
                Arbitraries.of("red", "blue", "green").list().ofMaxSize(4).map(Answer.Choices::new));
        return Arbitraries.maps(
                        Arbitraries.of(
                                "kind",
                                "reason",
                                "school",
                                "name",
                                "children",
                                "born",
                                "email",
                                "agree",
                                "colours",
                                "x",
                                "",
                                "/",
                                "$ref"),
                        answer)
                .map(Answers::of);
    }

    @Property
    void whatever_is_sent_is_checked_without_an_exception_and_always_with_the_same_outcome(
            @ForAll("anything") Answers answers) {
        List<AnswerFault> faults = form.faults(answers);
        assertThat(form.faults(Answers.fromJson(answers.toJson()))).isEqualTo(faults);
        form.visiblePages(answers).forEach(page -> assertThat(faults).containsAll(form.faultsOn(page, answers)));
    }

    @Property
    void an_answer_that_is_accepted_has_the_type_that_its_question_asks_for(@ForAll("anything") Answers answers) {
        if (form.faults(answers).isEmpty()) {
            form.relevant(answers)
                    .byProperty()
                    .forEach((property, answer) -> assertThat(answer)
                            .isInstanceOf(
                                    switch (property) {
                                        case "children" -> Answer.Numeric.class;
                                        case "agree" -> Answer.YesNo.class;
                                        case "colours" -> Answer.Choices.class;
                                        default -> Answer.Text.class;
                                    }));
        }
    }

    @Test
    void the_largest_answers_that_can_be_sent_are_checked() {
        var large = new TreeMap<String, Answer>();
        for (int i = 0; i < Answers.MOST_ANSWERS; i++) {
            large.put("p" + i, new Answer.Text("x".repeat(Answer.LONGEST_TEXT)));
        }
        assertThat(form.faults(Answers.of(large)))
                .filteredOn(fault -> fault.keyword().equals("additionalProperties"))
                .hasSize(Answers.MOST_ANSWERS);
    }
}
