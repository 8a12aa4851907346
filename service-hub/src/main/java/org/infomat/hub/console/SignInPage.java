package org.infomat.hub.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a clerk signs in.
@Controller
class SignInPage {

    @GetMapping(ConsoleSecurity.SIGN_IN)
    String show(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String locked,
            @RequestParam(required = false) String goodbye,
            Model model) {
        model.addAttribute("error", wrong != null ? "sign-in.wrong" : locked != null ? "sign-in.locked" : null);
        model.addAttribute("notice", goodbye != null ? "sign-in.goodbye" : null);
        return "sign-in";
    }
}
