package org.infomat.hub.console;

import jakarta.servlet.DispatcherType;
import org.infomat.hub.account.Clerks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The door of the clerks' pages: sign-in, CSRF tokens, a new session at sign-in, and a browser that runs nothing from
/// elsewhere.
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity implements WebMvcConfigurer {

    static final String CLERK = "CLERK";
    static final String SIGN_IN = "/console/sign-in";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Clerks clerks;

    ConsoleSecurity(Clerks clerks) {
        this.clerks = clerks;
    }

    @Bean
    @Order(2)
    SecurityFilterChain consoleChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/health/**",
                                "/error",
                                "/console.css",
                                "/console-icon.svg",
                                "/webjars/**",
                                SIGN_IN)
                        .permitAll()
                        .requestMatchers("/console/**", "/console")
                        .hasRole(CLERK)
                        .anyRequest()
                        .denyAll())
                .authenticationProvider(new ClerkAuthentication(clerks))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/console")
                        .failureHandler(new SignInRefused()))
                .logout(logout -> logout.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN + "?goodbye"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OneTimePasswordGate(clerks))
                .addPathPatterns("/console/**")
                .excludePathPatterns(SIGN_IN, PasswordPage.ADDRESS);
    }
}
