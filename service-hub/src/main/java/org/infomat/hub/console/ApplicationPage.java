package org.infomat.hub.console;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.infomat.hub.account.Audit;
import org.infomat.hub.application.ApplicationFile;
import org.infomat.hub.application.Applications;
import org.infomat.hub.application.Decision;
import org.infomat.hub.application.Document;
import org.infomat.hub.application.Documents;
import org.infomat.hub.application.HistoryStep;
import org.infomat.hub.application.MoveOutcome;
import org.infomat.hub.application.Status;
import org.infomat.hub.catalogue.Services;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One application: its answers, what happened to it, and the step that comes next.
@Controller
@RequestMapping("/console/applications/{id}")
class ApplicationPage {

    private static final int LONGEST_MESSAGE = 2_000;

    record StepLine(String time, Status status, String actor, Map<String, String> message) {}

    private final Applications applications;
    private final Documents documents;
    private final Services services;
    private final ClerkView view;
    private final Audit audit;

    ApplicationPage(Applications applications, Documents documents, Services services, ClerkView view, Audit audit) {
        this.applications = applications;
        this.documents = documents;
        this.services = services;
        this.view = view;
        this.audit = audit;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal clerk, Locale locale, Model model) {
        var file = find(id);
        audit.record(clerk.getName(), "application-read", id.toString());
        return page(file, locale, model);
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam Status status,
            @RequestParam String language,
            @RequestParam String message,
            Principal clerk,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        if (message.length() > LONGEST_MESSAGE
                || services.bundle().language(language).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var text = message.strip();
        var decision = new Decision(status, text.isEmpty() ? Map.of() : Map.of(language, text));
        return switch (applications.moveOn(id, decision, clerk.getName())) {
            case MoveOutcome.Moved(var file) -> {
                audit.record(clerk.getName(), "application-" + file.status(), id.toString());
                next.addFlashAttribute("notice", "application.moved");
                yield "redirect:/console/applications/" + id;
            }
            case MoveOutcome.MessageMissing() -> {
                model.addAttribute("error", "application.message-missing");
                model.addAttribute("chosen", status);
                yield page(find(id), locale, model);
            }
            case MoveOutcome.NotFrom _ -> {
                model.addAttribute("error", "application.somebody-was-faster");
                yield page(find(id), locale, model);
            }
            case MoveOutcome.NoSuchApplication(), MoveOutcome.BrokenRules _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID document, Principal clerk) {
        var isItsOwn = find(id).documents().contains(Documents.ADDRESS + document);
        var found = documents.find(document).filter(_ -> isItsOwn).orElseThrow(ApplicationPage::nothing);
        audit.record(clerk.getName(), "document-read", id.toString());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(document, found) + "\"")
                .body(found.content());
    }

    static String grouped(String reference) {
        return reference.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String fileName(UUID id, Document document) {
        return id + "." + document.type().extension();
    }

    private ApplicationFile find(UUID id) {
        return applications.find(id).orElseThrow(ApplicationPage::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String page(ApplicationFile file, Locale locale, Model model) {
        var form = services.form(file.service(), file.formVersion());
        model.addAttribute("file", file);
        model.addAttribute("reference", grouped(file.reference()));
        model.addAttribute("title", view.title(file, locale));
        model.addAttribute("handedIn", view.time(file.handedIn(), locale));
        model.addAttribute("applicant", file.applicant().orElse(null));
        model.addAttribute("flags", file.flags().stream().sorted().toList());
        model.addAttribute(
                "deadline",
                file.legalDeadline().map(date -> view.deadline(date, locale)).orElse(null));
        model.addAttribute("answers", AnswerLines.of(file.answers(), form, view.language(locale)));
        model.addAttribute("documents", documentIds(file));
        model.addAttribute(
                "history",
                applications.history(file.id()).stream()
                        .map(step -> line(step, locale))
                        .toList());
        model.addAttribute(
                "next",
                Arrays.stream(Status.values()).filter(file.status()::canBecome).toList());
        model.addAttribute("languages", services.bundle().languages());
        return "application";
    }

    private static List<String> documentIds(ApplicationFile file) {
        return file.documents().stream()
                .filter(address -> address.startsWith(Documents.ADDRESS))
                .map(address -> address.substring(Documents.ADDRESS.length()))
                .toList();
    }

    private StepLine line(HistoryStep step, Locale locale) {
        return new StepLine(view.time(step.at(), locale), step.status(), step.actor(), step.message());
    }
}
