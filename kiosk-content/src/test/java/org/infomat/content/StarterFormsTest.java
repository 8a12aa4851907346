package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answer.YesNo;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms of the starter bundle, filled in as people do.
class StarterFormsTest {
    private static final String ADULT = """
            {"applicant": "adult", "familyName": "Aliyeva", "givenNames": "Leyla", "birthDate": "1990-04-12",
             "birthPlace": "Gəncə", "earlierPassport": false, "urgency": "ordinary", "phone": "+994501234567",
             "office": "central"}""";
    private static final String LAMP = """
            {"problem": "light", "street": "Garden Street 24", "danger": false, "details": "The lamp is dark.",
             "wantsAnswer": false}""";
    private static final String STATEMENT = """
            {"registrationNumber": "1234567890", "businessName": "Rose Bakery", "legalForm": "limited", "year": 2025,
             "turnover": 184300.29, "employees": 3, "activities": ["trade", "food"], "changed": false,
             "signatoryName": "Рада Петрова", "signatoryRole": "owner", "declaration": true}""";

    private static Bundle bundle;

    @BeforeAll
    static void readTheBundle() throws BundleException {
        bundle = BundleReader.read(StarterBundleTest.STARTER);
    }

    @Test
    void an_adult_without_an_earlier_passport_answers_ten_pages() {
        Form form = form("foreign-passport");
        Answers answers = Answers.fromJson(ADULT);
        assertThat(form.faults(answers)).isEmpty();
        assertThat(form.visiblePages(answers)).hasSize(10);
    }

    @Test
    void a_child_whose_passport_was_stolen_needs_a_parent_and_a_police_report() {
        Form form = form("foreign-passport");
        Answers answers = Answers.fromJson(ADULT)
                .with("applicant", "child")
                .with("earlierPassport", new YesNo(true))
                .with("earlierReason", "stolen");
        assertThat(form.visiblePages(answers))
                .extracting(FormPage::id)
                .contains("parent-name", "parent-consent", "earlier-number", "loss", "police-report")
                .doesNotContain("urgent-reason");
        assertThat(form.faults(answers))
                .extracting(AnswerFault::property)
                .containsExactlyInAnyOrder(
                        "parentName", "parentConsent", "earlierNumber", "lossPlace", "lossDate", "policeReport");
    }

    @Test
    void without_the_consent_of_the_parents_a_child_gets_no_passport_and_the_question_says_so() {
        Form form = form("foreign-passport");
        Answers answers = Answers.fromJson(ADULT)
                .with("applicant", "child")
                .with("parentName", "Aliyev Rauf")
                .with("parentConsent", new YesNo(false));
        assertThat(form.faults(answers))
                .extracting(AnswerFault::property, AnswerFault::keyword)
                .containsExactly(tuple("parentConsent", "const"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O’Neil", "D'Arcy", "رضایی‌نژاد", "Əhmədova", "Петрова-Иванова", "Щёголев", "Anne Marie"})
    void names_in_the_scripts_of_all_languages_are_accepted(String name) {
        assertThat(form("foreign-passport").faults(Answers.fromJson(ADULT).with("familyName", name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "-", "A1", "name@example.com"})
    void what_is_no_name_is_refused(String name) {
        assertThat(form("foreign-passport").faults(Answers.fromJson(ADULT).with("familyName", name)))
                .extracting(AnswerFault::keyword)
                .containsExactly("pattern");
    }

    @Test
    void a_dangerous_problem_asks_first_whether_the_emergency_number_was_called() {
        Form form = form("street-problem");
        Answers lamp = Answers.fromJson(LAMP);
        assertThat(form.faults(lamp)).isEmpty();
        assertThat(pages(form, lamp)).doesNotContain("emergency");
        Answers cable = lamp.with("danger", new YesNo(true));
        assertThat(pages(form, cable)).contains("emergency");
        assertThat(form.requires("emergencyCalled", cable)).isTrue();
    }

    @Test
    void who_wants_an_answer_by_telephone_is_asked_for_the_number_and_not_for_an_address() {
        Form form = form("street-problem");
        Answers answers =
                Answers.fromJson(LAMP).with("wantsAnswer", new YesNo(true)).with("contactBy", "phone");
        assertThat(pages(form, answers)).contains("phone").doesNotContain("email");
        assertThat(form.faults(answers)).extracting(AnswerFault::property).containsExactly("phone");
    }

    @Test
    void a_statement_counts_only_with_the_declaration() {
        Form form = form("annual-statement");
        Answers statement = Answers.fromJson(STATEMENT);
        assertThat(form.faults(statement)).isEmpty();
        assertThat(form.faults(statement.with("declaration", new YesNo(false))))
                .extracting(AnswerFault::property, AnswerFault::keyword)
                .containsExactly(tuple("declaration", "const"));
    }

    @Test
    void a_taxpayer_number_has_ten_digits() {
        Form form = form("tax-debt");
        assertThat(form.faults(Answers.none().with("taxpayerNumber", "1234567890")))
                .isEmpty();
        assertThat(form.faults(Answers.none().with("taxpayerNumber", "123456789")))
                .extracting(AnswerFault::keyword)
                .containsExactly("pattern");
    }

    private static Form form(String service) {
        return bundle.catalogue().service(service).flatMap(Service::form).orElseThrow();
    }

    private static List<String> pages(Form form, Answers answers) {
        return form.visiblePages(answers).stream().map(FormPage::id).toList();
    }
}
