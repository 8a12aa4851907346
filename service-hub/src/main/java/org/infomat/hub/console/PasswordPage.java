package org.infomat.hub.console;

import java.security.Principal;
import org.infomat.hub.account.Clerks;
import org.infomat.hub.account.PasswordChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a clerk chooses another password.
@Controller
@RequestMapping(PasswordPage.ADDRESS)
class PasswordPage {

    static final String ADDRESS = "/console/password";

    private final Clerks clerks;

    PasswordPage(Clerks clerks) {
        this.clerks = clerks;
    }

    @GetMapping
    String show(Principal clerk, Model model) {
        model.addAttribute("must", clerks.mustChangePassword(clerk.getName()));
        return "password";
    }

    @PostMapping
    String change(
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            Principal clerk,
            Model model,
            RedirectAttributes next) {
        if (!fresh.equals(again)) {
            return refuse("password.not-the-same", clerk, model);
        }
        return switch (clerks.changePassword(clerk.getName(), old, fresh)) {
            case PasswordChange.CHANGED -> {
                next.addFlashAttribute("notice", "password.changed");
                yield "redirect:/console";
            }
            case PasswordChange.WRONG_PASSWORD -> refuse("password.wrong", clerk, model);
            case PasswordChange.TOO_WEAK -> refuse("password.too-weak", clerk, model);
        };
    }

    private String refuse(String reason, Principal clerk, Model model) {
        model.addAttribute("error", reason);
        return show(clerk, model);
    }
}
