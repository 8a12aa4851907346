package org.infomat.hub.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.infomat.hub.application.ApplicationFile;
import org.infomat.hub.application.ApplicationFilter;
import org.infomat.hub.application.Applications;
import org.infomat.hub.application.Flag;
import org.infomat.hub.application.Status;
import org.infomat.hub.console.ClerkView.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of applications, the most urgent first.
@Controller
class ApplicationsPage {

    private static final int SIZE = 25;

    record Line(
            UUID id,
            String reference,
            String service,
            Status status,
            String received,
            @Nullable Deadline deadline,
            List<Flag> flags) {}

    private final Applications applications;
    private final ClerkView view;

    ApplicationsPage(Applications applications, ClerkView view) {
        this.applications = applications;
        this.view = view;
    }

    @GetMapping("/console")
    String list(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam Optional<Status> status,
            @RequestParam Optional<Flag> flag,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var shown = Math.clamp(page, 0, 100_000);
        var filter = ApplicationFilter.all(ApplicationFilter.Order.MOST_URGENT, shown * SIZE, SIZE)
                .status(status)
                .flag(flag)
                .referenceStart(typed(reference));
        var total = applications.count(filter);
        model.addAttribute("reference", reference);
        model.addAttribute("status", status.orElse(null));
        model.addAttribute("flag", flag.orElse(null));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("flags", Flag.values());
        model.addAttribute("total", total);
        model.addAttribute("page", shown);
        model.addAttribute("more", (shown + 1L) * SIZE < total);
        model.addAttribute(
                "lines",
                applications.list(filter).stream()
                        .map(file -> line(file, locale))
                        .toList());
        return "applications";
    }

    /// As people type references: in any case, with spaces and hyphens.
    private static Optional<String> typed(String reference) {
        return Optional.of(reference.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }

    private Line line(ApplicationFile file, Locale locale) {
        return new Line(
                file.id(),
                ApplicationPage.grouped(file.reference()),
                view.title(file, locale),
                file.status(),
                view.time(file.received(), locale),
                file.status().ended()
                        ? null
                        : file.legalDeadline()
                                .map(date -> view.deadline(date, locale))
                                .orElse(null),
                file.flags().stream().sorted().toList());
    }
}
