package org.infomat.content.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infomat.content.form.Forms.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = Forms.travel();

    private List<String> visible(Answers answers) {
        return form.visiblePages(answers).stream().map(FormPage::id).toList();
    }

    private static Answers study() {
        return Answers.none().with("kind", "business").with("reason", "study").with("school", "Polytechnic");
    }

    @Test
    void a_page_is_shown_when_the_answers_before_it_say_so() {
        assertThat(visible(Answers.none())).startsWith("kind", "name").doesNotContain("reason", "school");
        assertThat(visible(Answers.none().with("kind", "business"))).startsWith("kind", "reason", "name");
        assertThat(visible(study())).startsWith("kind", "reason", "school", "name");
    }

    @Test
    void an_answer_on_a_page_that_is_no_longer_shown_opens_no_other_page_and_is_not_handed_in() {
        Answers changed = study().with("kind", "holiday");
        assertThat(visible(changed)).doesNotContain("reason", "school");
        assertThat(form.relevant(changed)).isEqualTo(Answers.none().with("kind", "holiday"));
    }

    @Test
    void going_back_to_the_earlier_answer_shows_the_later_ones_again() {
        Answers back = study().with("kind", "holiday").with("kind", "business");
        assertThat(form.relevant(back)).isEqualTo(study());
    }

    @Test
    void a_property_that_no_page_asks_for_gets_a_page_of_its_own_in_the_schemas_order() {
        assertThat(form.pages())
                .extracting(FormPage::id)
                .containsExactly("kind", "reason", "school", "name", "children", "born", "email", "agree", "colours");
    }

    @Test
    void a_schema_alone_already_makes_a_form_with_its_titles_and_fitting_widgets() {
        Form plain = Form.of("travel", "1", form.schema(), List.of(), Forms.LANGUAGES);
        assertThat(plain.pages().stream().map(page -> page.questions().getFirst()))
                .extracting(Question::widget)
                .containsExactly(
                        Widget.CHOICE,
                        Widget.CHOICE,
                        Widget.TEXT,
                        Widget.TEXT,
                        Widget.NUMBER,
                        Widget.DATE,
                        Widget.EMAIL,
                        Widget.YES_NO,
                        Widget.CHOICES);
        Question name = plain.pages().get(3).questions().getFirst();
        assertThat(name.label().in("fa")).isEqualTo("Name");
        assertThat(name.maxLength()).isEqualTo(20);
        assertThat(name.required()).isTrue();
        assertThat(plain.pages().getFirst().questions().getFirst().options()).containsOnlyKeys("holiday", "business");
    }

    @Test
    void a_required_question_counts_only_where_it_is_shown() {
        assertThat(form.faults(Answers.none().with("kind", "holiday").with("name", "Ada")))
                .isEmpty();
        assertThat(form.faults(Answers.none().with("kind", "business").with("name", "Ada")))
                .containsExactly(new AnswerFault("reason", "required", Map.of()));
    }

    @Test
    void a_question_that_another_answer_makes_required_is_known_as_such() {
        assertThat(form.requires("school", study())).isTrue();
        assertThat(form.requires("school", study().with("reason", "work"))).isFalse();
        assertThat(form.requires("name", study())).isTrue();
        assertThat(form.requires("children", study())).isFalse();
    }

    @Test
    void the_faults_of_a_page_are_those_of_its_questions_only() {
        Answers answers = Answers.none().with("kind", "holiday").with("name", "ada");
        FormPage name = form.pages().get(3);
        assertThat(form.faultsOn(name, answers))
                .containsExactly(new AnswerFault("name", "pattern", Map.of("limit", "^[A-Z]")));
        assertThat(form.faultsOn(form.pages().getFirst(), answers)).isEmpty();
    }

    @Test
    void each_rule_of_the_schema_is_told_by_its_keyword_and_limit() {
        Answers wrong = Answers.none()
                .with("kind", "walk")
                .with("name", "A".repeat(21))
                .with("children", new Answer.Numeric(new BigDecimal("21")))
                .with("born", "2025-02-29")
                .with("email", "nobody")
                .with("agree", new Answer.YesNo(false))
                .with("colours", new Answer.Choices(List.of("green")));
        assertThat(form.faults(wrong))
                .contains(
                        new AnswerFault("kind", "enum", Map.of()),
                        new AnswerFault("name", "maxLength", Map.of("limit", new BigDecimal(20))),
                        new AnswerFault("children", "maximum", Map.of("limit", new BigDecimal(20))),
                        new AnswerFault("born", "format", Map.of("limit", "date")),
                        new AnswerFault("email", "format", Map.of("limit", "email")),
                        new AnswerFault("agree", "const", Map.of()),
                        new AnswerFault("colours", "enum", Map.of()));
    }

    @Test
    void words_where_a_number_belongs_are_a_fault_of_type() {
        assertThat(form.faults(Answers.none()
                        .with("kind", "holiday")
                        .with("name", "Ada")
                        .with("children", "two")))
                .containsExactly(new AnswerFault("children", "type", Map.of("limit", "integer")));
    }

    @Test
    void an_answer_that_the_form_does_not_know_is_refused_even_if_the_schema_forgets_to() {
        Form open = Form.of(
                "open",
                "1",
                json("{'type': 'object', 'properties': {'a': {'type': 'string'}}}"),
                List.of(),
                Forms.LANGUAGES);
        assertThat(open.faults(Answers.none().with("b", "x")))
                .containsExactly(new AnswerFault("b", "additionalProperties", Map.of()));
    }

    @Test
    void a_pattern_that_recurses_is_not_tried_on_a_hostile_text() {
        Form form = Form.of(
                "deep",
                "1",
                json("{'type': 'object', 'properties': {'a': {'type': 'string', 'pattern': '^(a|b)*$'}}}"),
                List.of(),
                Forms.LANGUAGES);
        assertThat(form.faults(Answers.none().with("a", "ab".repeat(5_000))))
                .extracting(AnswerFault::keyword)
                .containsExactly("pattern");
    }

    @Test
    void a_schema_that_goes_round_in_circles_ends_as_a_fault() {
        Form circle = Form.of(
                "circle",
                "1",
                json("{'properties': {'a': {'type': 'string'}}, 'allOf': [{'$ref': '#'}]}"),
                List.of(),
                Forms.LANGUAGES);
        assertThat(circle.faults(Answers.none())).containsExactly(new AnswerFault("", "limit", Map.of()));
    }

    @Test
    void a_schema_is_never_fetched_from_elsewhere() {
        assertThatThrownBy(() ->
                        Form.of("far", "1", json("{'$ref': 'https://example.org/form'}"), List.of(), Forms.LANGUAGES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://example.org/form");
    }

    @Test
    void what_a_caller_does_to_the_schema_does_not_change_the_form() {
        ((tools.jackson.databind.node.ObjectNode) form.schema()).removeAll();
        assertThat(form).isEqualTo(Forms.travel()).hasSameHashCodeAs(Forms.travel());
    }
}
