package org.infomat.hub.console;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells every page who is signed in.
@ControllerAdvice(basePackageClasses = ClerkName.class)
class ClerkName {

    @ModelAttribute
    void addTo(Model model, @Nullable Principal clerk) {
        if (clerk != null) {
            model.addAttribute("clerk", clerk.getName());
        }
    }
}
