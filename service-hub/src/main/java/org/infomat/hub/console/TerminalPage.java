package org.infomat.hub.console;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.infomat.hub.account.Audit;
import org.infomat.hub.terminal.AuditStanding;
import org.infomat.hub.terminal.HelpCall;
import org.infomat.hub.terminal.KeyStanding;
import org.infomat.hub.terminal.ReportFile;
import org.infomat.hub.terminal.Reports;
import org.infomat.hub.terminal.SignedReport;
import org.infomat.hub.terminal.TerminalEvent;
import org.infomat.hub.terminal.TerminalEvents;
import org.infomat.hub.terminal.TerminalKey;
import org.infomat.hub.terminal.Terminals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/// One terminal: its reports, what happened to it, and whether it is the one it says it is.
@Controller
@RequestMapping(TerminalsPage.ADDRESS + "/{name}")
class TerminalPage {

    record ReportLine(UUID id, String made, String received, boolean signed, KeyStanding key, AuditStanding audit) {}

    record EventLine(String time, TerminalEvent.Kind kind) {}

    record AnsweredLine(
            String called,
            int times,
            @Nullable String by,
            @Nullable String at) {}

    private final Terminals terminals;
    private final Reports reports;
    private final TerminalEvents events;
    private final ClerkView view;
    private final Audit audit;
    private final JsonMapper json;

    TerminalPage(
            Terminals terminals, Reports reports, TerminalEvents events, ClerkView view, Audit audit, JsonMapper json) {
        this.terminals = terminals;
        this.reports = reports;
        this.events = events;
        this.view = view;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    String show(@PathVariable String name, Locale locale, Model model) {
        var terminal = terminals.find(name).orElseThrow(TerminalPage::nothing);
        model.addAttribute("terminal", terminal);
        model.addAttribute("heard", view.time(terminal.heard(), locale));
        model.addAttribute(
                "key", terminals.key(name).map(TerminalKey::fingerprint).orElse(null));
        model.addAttribute(
                "changedKey",
                terminal.changedKey().map(TerminalKey::fingerprint).orElse(null));
        model.addAttribute("alarm", terminal.auditAlarm().orElse(null));
        model.addAttribute(
                "reports",
                reports.of(name).stream().map(report -> line(report, locale)).toList());
        model.addAttribute("events", events(name, locale));
        model.addAttribute(
                "calls",
                events.calls(name).stream().map(call -> line(call, locale)).toList());
        return "terminal";
    }

    private List<EventLine> events(String name, Locale locale) {
        return events.latest(name).stream()
                .map(event -> new EventLine(view.time(event.at(), locale), event.kind()))
                .toList();
    }

    private ReportLine line(ReportFile report, Locale locale) {
        return new ReportLine(
                report.id(),
                view.time(report.made(), locale),
                view.time(report.received(), locale),
                report.signed(),
                report.key(),
                report.audit());
    }

    private AnsweredLine line(HelpCall call, Locale locale) {
        return new AnsweredLine(
                view.time(call.called(), locale),
                call.times(),
                call.answered().map(HelpCall.Answer::by).orElse(null),
                call.answered().map(answer -> view.time(answer.at(), locale)).orElse(null));
    }

    @PostMapping("/trust")
    String trust(@PathVariable String name, Principal clerk, RedirectAttributes next) {
        var terminal = terminals.find(name).orElseThrow(TerminalPage::nothing);
        audit.record(clerk.getName(), "terminal-trusted", terminal.name());
        terminals.trust(terminal.name());
        next.addFlashAttribute("notice", "terminal.trusted");
        return "redirect:" + TerminalsPage.ADDRESS + "/{name}";
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String name, @PathVariable UUID id, Principal clerk, Locale locale, Model model) {
        var file = find(name, id);
        audit.record(clerk.getName(), "terminal-report-read", id.toString());
        model.addAttribute("line", line(file, locale));
        model.addAttribute("name", name);
        model.addAttribute("fingerprint", file.report().key().fingerprint());
        model.addAttribute(
                "sections", ReportSections.of(json.readTree(file.report().content())));
        return "terminal-report";
    }

    @GetMapping("/reports/{id}/archive")
    ResponseEntity<byte[]> archive(@PathVariable String name, @PathVariable UUID id, Principal clerk) {
        SignedReport report = find(name, id).report();
        audit.record(clerk.getName(), "terminal-report-read", id.toString());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"infomat-" + name + "-" + id + ".zip\"")
                .body(report.archive());
    }

    private ReportFile find(String name, UUID id) {
        return reports.find(id).filter(report -> report.terminal().equals(name)).orElseThrow(TerminalPage::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
