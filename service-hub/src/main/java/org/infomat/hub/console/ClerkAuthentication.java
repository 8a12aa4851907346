package org.infomat.hub.console;

import java.util.List;
import org.infomat.hub.account.Clerks;
import org.infomat.hub.account.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Asks [Clerks] whether a name and a password belong together.
record ClerkAuthentication(Clerks clerks) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        return switch (clerks.signIn(name, String.valueOf(attempt.getCredentials()))) {
            case SignIn.Welcome _ ->
                UsernamePasswordAuthenticationToken.authenticated(
                        name, null, List.of(new SimpleGrantedAuthority("ROLE_" + ConsoleSecurity.CLERK)));
            case SignIn.Wrong() -> throw new BadCredentialsException("Wrong name or password");
            case SignIn.Locked _ -> throw new LockedException("Too many wrong passwords");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
