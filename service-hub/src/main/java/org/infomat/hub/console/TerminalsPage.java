package org.infomat.hub.console;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.infomat.hub.account.Audit;
import org.infomat.hub.terminal.HelpCall;
import org.infomat.hub.terminal.TerminalEvents;
import org.infomat.hub.terminal.Terminals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All terminals, and the people who wait for help at one.
@Controller
@RequestMapping(TerminalsPage.ADDRESS)
class TerminalsPage {

    static final String ADDRESS = "/console/terminals";

    record CallLine(UUID id, String terminal, String called, String heard, int times) {}

    record TerminalLine(String name, String heard, boolean needsLook) {}

    private final Terminals terminals;
    private final TerminalEvents events;
    private final ClerkView view;
    private final Audit audit;

    TerminalsPage(Terminals terminals, TerminalEvents events, ClerkView view, Audit audit) {
        this.terminals = terminals;
        this.events = events;
        this.view = view;
        this.audit = audit;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute(
                "calls",
                events.openCalls().stream().map(call -> line(call, locale)).toList());
        model.addAttribute("terminals", lines(locale));
        return "terminals";
    }

    private List<TerminalLine> lines(Locale locale) {
        return terminals.all().stream()
                .map(one -> new TerminalLine(one.name(), view.time(one.heard(), locale), one.needsLook()))
                .toList();
    }

    private CallLine line(HelpCall call, Locale locale) {
        return new CallLine(
                call.id(),
                call.terminal(),
                view.time(call.called(), locale),
                view.time(call.heard(), locale),
                call.times());
    }

    @PostMapping("/calls/{call}/answered")
    String answer(@PathVariable UUID call, Principal clerk, RedirectAttributes next) {
        var first = events.answer(call, clerk.getName());
        if (first) {
            audit.record(clerk.getName(), "call-answered", call.toString());
        }
        next.addFlashAttribute("notice", first ? "calls.answered" : "calls.answered-before");
        return "redirect:" + ADDRESS;
    }
}
