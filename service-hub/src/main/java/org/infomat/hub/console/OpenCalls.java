package org.infomat.hub.console;

import java.security.Principal;
import org.infomat.hub.terminal.TerminalEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells every page how many people wait for help at a terminal.
@ControllerAdvice(basePackageClasses = OpenCalls.class)
class OpenCalls {

    private final TerminalEvents events;

    OpenCalls(TerminalEvents events) {
        this.events = events;
    }

    @ModelAttribute
    void addTo(Model model, @Nullable Principal clerk) {
        if (clerk != null) {
            model.addAttribute("openCalls", events.openCalls().size());
        }
    }
}
