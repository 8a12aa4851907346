package org.infomat.content.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.content.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The questions of a service and their rules: a JSON Schema 2020-12 and the pages that ask for its properties.
///
/// A page's condition sees the answers of the visible pages before it. An answer to a page that is no longer visible
/// counts nowhere, although the visit keeps it. Kiosk and hub use this same class, so that they never disagree.
/// The schema is compiled once; checks are pure and bounded, also on hostile answers.
public final class Form {
    private final String serviceId;
    private final String version;
    private final JsonNode schema;
    private final List<FormPage> pages;
    private final Rules rules;

    private Form(String serviceId, String version, JsonNode schema, List<FormPage> pages) {
        this.serviceId = serviceId;
        this.version = version;
        this.schema = schema.deepCopy();
        this.pages = List.copyOf(pages);
        this.rules = Rules.compile(this.schema);
    }

    /// Properties that no page asks for get a page each, last, in the order of the schema.
    ///
    /// @throws IllegalArgumentException with a sentence where the schema is none
    public static Form of(
            String serviceId, String version, JsonNode schema, List<FormPage> pages, Collection<Language> languages) {
        var all = new ArrayList<>(pages);
        all.addAll(PlainPages.forRest(schema, pages, languages));
        return new Form(serviceId, version, schema, all);
    }

    public String serviceId() {
        return serviceId;
    }

    public String version() {
        return version;
    }

    /// A copy: what others do to it does not change the form.
    public JsonNode schema() {
        return schema.deepCopy();
    }

    /// All pages, also those that are not visible at the moment.
    public List<FormPage> pages() {
        return pages;
    }

    public List<FormPage> visiblePages(Answers answers) {
        return Visible.of(pages, answers).pages();
    }

    /// The answers that count: without those to pages that are not visible.
    public Answers relevant(Answers answers) {
        return Visible.of(pages, answers).answers();
    }

    /// What is wrong with the answers to this page, the others aside. Empty if the page is not visible.
    public List<AnswerFault> faultsOn(FormPage page, Answers answers) {
        return faults(answers).stream()
                .filter(fault -> page.asks(fault.property()))
                .toList();
    }

    /// Everything that is wrong, in the order of the schema. A required question counts only where it is visible.
    public List<AnswerFault> faults(Answers answers) {
        Visible visible = Visible.of(pages, answers);
        Set<String> asked = visible.pages().stream()
                .flatMap(page -> page.questions().stream().map(Question::property))
                .collect(Collectors.toSet());
        var faults = new LinkedHashSet<>(rules.faults(visible.answers().toNode()));
        faults.removeIf(fault -> fault.keyword().equals("required") && !asked.contains(fault.property()));
        faults.addAll(PlainPages.unknown(schema, visible.answers()));
        return List.copyOf(faults);
    }

    /// Whether this question must be answered, given the other answers: some are required only where another says so.
    public boolean requires(String property, Answers answers) {
        return faults(answers.without(property)).contains(new AnswerFault(property, "required", Map.of()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form form
                && serviceId.equals(form.serviceId)
                && version.equals(form.version)
                && schema.equals(form.schema)
                && pages.equals(form.pages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(serviceId, version);
    }

    @Override
    public String toString() {
        return "Form[" + serviceId + " " + version + "]";
    }
}
