package org.infomat.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.infomat.hub.account.Clerks;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets nobody past who still has the password that was made for them.
final class OneTimePasswordGate implements HandlerInterceptor {

    private final Clerks clerks;

    OneTimePasswordGate(Clerks clerks) {
        this.clerks = clerks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var clerk = request.getUserPrincipal();
        if (clerk != null && clerks.mustChangePassword(clerk.getName())) {
            response.sendRedirect(request.getContextPath() + PasswordPage.ADDRESS);
            return false;
        }
        return true;
    }
}
