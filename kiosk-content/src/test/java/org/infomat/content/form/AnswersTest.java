package org.infomat.content.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    @Provide
    Arbitrary<Answers> answers() {
        Arbitrary<String> text =
                Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(40);
        Arbitrary<Answer> answer = Arbitraries.oneOf(
                text.map(Answer.Text::new),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                        .ofScale(5)
                        .map(Answer.Numeric::new),
                Arbitraries.of(true, false).map(Answer.YesNo::new),
                text.list().ofMaxSize(5).map(Answer.Choices::new));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20), answer)
                .ofMaxSize(10)
                .map(Answers::of);
    }

    private static char[] surrogates() {
        var surrogates = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < surrogates.length; i++) {
            surrogates[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return surrogates;
    }

    @Property
    void they_read_back_from_json_as_they_were(@ForAll("answers") Answers answers) {
        assertThat(Answers.fromJson(answers.toJson())).isEqualTo(answers).hasSameHashCodeAs(answers);
    }

    @Property
    void the_order_of_answering_does_not_matter(@ForAll("answers") Answers answers) {
        Answers again = Answers.none();
        for (var entry : answers.byProperty().reversed().entrySet()) {
            again = again.with(entry.getKey(), entry.getValue());
        }
        assertThat(again).isEqualTo(answers);
    }

    @Property
    void what_counts_stays_the_same_when_it_is_asked_for_again(@ForAll("chain") Answers answers) {
        Form form = Forms.travel();
        Answers relevant = form.relevant(answers);
        assertThat(form.relevant(relevant)).isEqualTo(relevant);
        assertThat(form.visiblePages(relevant)).isEqualTo(form.visiblePages(answers));
        assertThat(form.faults(relevant)).isEqualTo(form.faults(answers));
    }

    @Provide
    Arbitrary<Answers> chain() {
        return Arbitraries.maps(
                        Arbitraries.of("kind", "reason", "school", "name", "children"),
                        Arbitraries.of("holiday", "business", "study", "work", "x")
                                .map(Answer.Text::new))
                .map(Answers::of);
    }

    @Property
    void no_json_makes_the_reading_throw_anything_but_its_own_refusal(@ForAll String json) {
        try {
            assertThat(Answers.fromJson(json)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)[A-Z].+");
        }
    }

    @Test
    void an_answer_that_says_nothing_is_no_answer() {
        assertThat(Answers.none().with("a", "  ").with("b", new Answer.Choices(List.of())))
                .isEqualTo(Answers.none());
        assertThat(Answers.none().with("a", "x").with("a", "").get("a")).isEmpty();
    }

    @Test
    void numbers_are_equal_by_value() {
        assertThat(Answers.fromJson("{\"n\": 1.50}")).isEqualTo(Answers.fromJson("{\"n\": 15e-1}"));
        assertThat(Answers.none()
                        .with("n", new Answer.Numeric(new BigDecimal("300.0")))
                        .toJson())
                .isEqualTo("{\"n\":300}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "null",
                "{\"a\":null}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":[1]}",
                "{\"a\":[[\"b\"]]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1} x",
                "{\"a\":1e999999999}",
                "{\"a\":NaN}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}"
            })
    void anything_but_a_flat_object_of_plain_values_is_refused_with_a_sentence(String json) {
        assertThatThrownBy(() -> Answers.fromJson(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_is_none_is_refused_also_where_it_comes_as_a_tree() {
        var tree = Answers.none().toNode().put("n", Double.NaN);
        assertThatThrownBy(() -> Answers.fromNode(tree)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void too_long_too_many_and_too_wide_are_refused() {
        assertThatThrownBy(() -> new Answer.Text("x".repeat(10_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answers.none().with("p".repeat(101), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        var many = new java.util.TreeMap<String, Answer>();
        for (int i = 0; i <= Answers.MOST_ANSWERS; i++) {
            many.put("p" + i, new Answer.YesNo(true));
        }
        assertThatThrownBy(() -> Answers.of(many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void they_do_not_print_what_a_person_said() {
        assertThat(Answers.of(Map.of("name", new Answer.Text("Ada"))).toString())
                .isEqualTo("Answers[1]");
    }
}
