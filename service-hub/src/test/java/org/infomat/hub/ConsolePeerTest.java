package org.infomat.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.infomat.hub.Exchange.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clerks' pages in a real browser, Debian's Chromium.
@HubTest
@Tag("peer")
class ConsolePeerTest {

    private static ConsoleBrowser browser;

    private final Exchange exchange;
    private final MovableClock clock;
    private final JdbcClient database;
    private final Caller terminal;
    private Page page;

    ConsolePeerTest(@Autowired Exchange exchange, @Autowired MovableClock clock, @Autowired JdbcClient database) {
        this.exchange = exchange;
        this.clock = clock;
        this.database = database;
        this.terminal = exchange.terminal("town-hall-4");
    }

    @BeforeAll
    static void startBrowser() {
        browser = ConsoleBrowser.start();
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void open() {
        clock.pass(Duration.ofHours(1));
        page = browser.open();
    }

    @AfterEach
    void close() {
        browser.leave(page);
    }

    @Test
    void a_clerk_finds_an_application_and_sends_it_back_and_the_citizen_reads_why() {
        var application = handIn("az");
        signIn("only-for-tests-1");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Applications")))
                .isVisible();

        // The list follows what is typed once its script is there; before, the form is sent by its button.
        page.waitForLoadState();
        page.getByLabel("Reference")
                .fill(application.reference().substring(0, 6).toLowerCase(java.util.Locale.ROOT));
        var row = page.getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(grouped(application)));
        assertThat(row).isVisible();
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        ConsoleBrowser.picture(page, "applications");
        row.getByRole(AriaRole.LINK).click();

        assertThat(page.getByText("Date of birth")).isVisible();
        assertThat(page.getByText("30 days left")).isVisible();
        ConsoleBrowser.picture(page, "application");
        page.getByLabel("Send back to the citizen").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please write why");
        page.getByLabel("Message to the citizen").fill("Zəhmət olmasa yeni fotoşəkil gətirin.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved");
        ConsoleBrowser.picture(page, "application-sent-back");

        var status = terminal.post(
                "/applications/look-up",
                "{\"reference\":\"" + application.reference() + "\",\"code\":\"" + application.code() + "\"}");
        assertThat(status.body().at("/status/code").asString()).isEqualTo("SENDBACK");
        assertThat(status.body().at("/history/1/message/az").asString())
                .isEqualTo("Zəhmət olmasa yeni fotoşəkil gətirin.");
        assertThat(database.sql("select action from audit where actor = 'clerk' order by id desc limit 1")
                        .query(String.class)
                        .list())
                .isNotEmpty();
    }

    @Test
    void an_overdue_application_is_marked() {
        var application = handIn("bg");
        clock.pass(Duration.ofDays(33));
        signIn("only-for-tests-1");

        page.getByLabel("Reference").fill(application.reference());

        var row = page.getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(grouped(application)));
        assertThat(row).containsText("days overdue");
    }

    @Test
    void a_wrong_password_says_so_and_after_five_the_door_is_shut_for_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong-" + i);
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("The name or the password is wrong.");
        }
        signIn("only-for-tests-1");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many wrong passwords");
        ConsoleBrowser.picture(page, "sign-in-locked");

        clock.pass(Duration.ofMinutes(16));
        signIn("only-for-tests-1");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Applications")))
                .isVisible();
    }

    @Test
    void a_new_session_begins_at_sign_in_and_ends_at_sign_out() {
        page.navigate(exchange.address("/console/sign-in"));
        var before = session();
        signIn("only-for-tests-1");
        assertThat(session()).isNotEqualTo(before);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You have signed out.");
        page.navigate(exchange.address("/console"));
        assertThat(page).hasURL(exchange.address("/console/sign-in"));
    }

    private String session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private void signIn(String password) {
        page.navigate(exchange.address("/console/sign-in"));
        page.getByLabel("Name").fill("clerk");
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private HandedInBody handIn(String language) {
        var application =
                HandedInBody.passport().at(clock.instant().minusSeconds(20).toString());
        var reply = terminal.with("Idempotency-Key", application.key())
                .post(
                        "/services/foreign-passport/applications",
                        application.json().replace("\"language\":\"az\"", "\"language\":\"" + language + "\""));
        assertThat(reply.status()).isEqualTo(200);
        return application;
    }

    private static String grouped(HandedInBody application) {
        return application.reference().replaceAll("(.{4})(?=.)", "$1-");
    }
}
