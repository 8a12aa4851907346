package org.infomat.hub.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.infomat.hub.account.Role;
import org.infomat.hub.account.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/// Who may call what: without a token nothing, other people's applications only with an agency's, and a terminal speaks
/// for itself.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String[] AGENCIES_ONLY = {
        ApiConfiguration.BASE + "/applications",
        ApiConfiguration.BASE + "/applications/{fileId}",
        ApiConfiguration.BASE + "/tasks",
        ApiConfiguration.BASE + "/tasks/**"
    };

    private final JsonMapper json;

    ApiSecurity(JsonMapper json) {
        this.json = json;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ApiConfiguration.BASE + "/applications/look-up")
                        .authenticated()
                        .requestMatchers(AGENCIES_ONLY)
                        .hasRole(Role.AGENCY.name())
                        .requestMatchers(ApiConfiguration.BASE + "/terminal/**")
                        .hasRole(Role.TERMINAL.name())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (_, response, _) -> refuse(response, ProblemKind.UNAUTHORIZED))
                        .accessDeniedHandler((_, response, _) -> refuse(response, ProblemKind.FORBIDDEN)))
                .build();
    }

    private void refuse(HttpServletResponse response, ProblemKind kind) throws IOException {
        if (kind == ProblemKind.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(kind)));
    }
}
