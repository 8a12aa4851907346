package org.infomat.content.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The pages that these answers lead through, and the answers that count on the way.
record Visible(List<FormPage> pages, Answers answers) {
    /// Walks the pages in order: the answers to a hidden page are gone before a later condition looks at them, or else
    /// a page could be shown because of an answer that will not be handed in.
    static Visible of(List<FormPage> all, Answers given) {
        var relevant = new TreeMap<>(given.byProperty());
        all.forEach(page -> page.questions().forEach(question -> relevant.remove(question.property())));
        var visible = new ArrayList<FormPage>();
        for (FormPage page : all) {
            if (page.showWhen().holds(new Answers(relevant))) {
                visible.add(page);
                page.questions()
                        .forEach(question -> given.get(question.property())
                                .ifPresent(answer -> relevant.put(question.property(), answer)));
            }
        }
        return new Visible(List.copyOf(visible), new Answers(relevant));
    }
}
