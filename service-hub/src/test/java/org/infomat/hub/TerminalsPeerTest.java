package org.infomat.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.infomat.hub.Exchange.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// The operators' pages about terminals, in a real browser; what they download is judged by OpenSSL.
@HubTest
@Tag("peer")
class TerminalsPeerTest {

    private static ConsoleBrowser browser;

    @TempDir
    private Path folder;

    private final String name = "library-" + UUID.randomUUID().toString().substring(0, 8);
    private final Exchange exchange;
    private final Caller terminal;
    private Page page;

    TerminalsPeerTest(@Autowired Exchange exchange) {
        this.exchange = exchange;
        this.terminal = exchange.terminal(name);
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
    void signIn() {
        page = browser.open();
        page.navigate(exchange.address("/console/sign-in"));
        page.getByLabel("Name").fill("clerk");
        page.getByLabel("Password").fill("only-for-tests-1");
        button("Sign in").click();
    }

    @AfterEach
    void close() {
        browser.leave(page);
    }

    @Test
    void an_operator_sees_a_call_come_in_and_says_that_somebody_is_on_the_way() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terminals"))
                .click();
        assertThat(page.getByText("Somebody wants help at " + name)).isHidden();
        terminal.post(
                "/terminal/events",
                "{\"events\":[{\"id\":\"%s\",\"kind\":\"help-called\",\"at\":\"2026-03-02T07:59:00Z\"}]}"
                        .formatted(UUID.randomUUID()));
        // The page asks again by itself.
        var call = page.locator(".call").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(call).isVisible();
        ConsoleBrowser.picture(page, "terminals");
        call.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The call is closed.");
        assertThat(page.getByText("Somebody wants help at " + name)).isHidden();
        page.navigate(exchange.address("/console/terminals/" + name));
        assertThat(page.getByText("Answered by clerk")).isVisible();
        assertThat(page.getByText("Somebody called for help")).isVisible();
    }

    @Test
    void an_operator_reads_a_report_and_openssl_finds_its_signature_right() throws Exception {
        var report = ReportBody.empty(ReportBody.newKey()).audit(4, "a");
        terminal.put(report.path(), report.json());
        page.navigate(exchange.address("/console/terminals/" + name));
        assertThat(page.getByText("Signature right")).isVisible();
        ConsoleBrowser.picture(page, "terminal");
        page.locator("a[href*=reports]").click();
        assertThat(page.getByText("PAPER_LOW")).isVisible();
        assertThat(page.getByText("anna").first()).isVisible();
        ConsoleBrowser.picture(page, "terminal-report");
        var archive = folder.resolve("report.zip");
        page.waitForDownload(() -> page.getByText("Download the archive").click())
                .saveAs(archive);
        unpack(archive);
        assertThat(openssl(
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "terminal.pem",
                        "-rawin",
                        "-in",
                        "report.json",
                        "-sigfile",
                        "report.sig"))
                .contains("Verified Successfully");
        assertThat(Files.readString(folder.resolve("report.json"))).isEqualTo(report.content());
    }

    @Test
    void an_operator_who_has_looked_answers_for_a_terminal_that_comes_with_another_key() {
        var report = ReportBody.empty(ReportBody.newKey()).audit(4, "a");
        terminal.put(report.path(), report.json());
        var anew = report.audit(5, "b");
        terminal.put(anew.path(), anew.json());
        var other = ReportBody.empty(ReportBody.newKey()).audit(5, "b");
        terminal.put(other.path(), other.json());
        var wrong = other.another();
        terminal.put(wrong.path(), wrong.jsonWithWrongSignature());

        page.navigate(exchange.address("/console/terminals"));
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name)))
                .containsText("Look at it");
        page.navigate(exchange.address("/console/terminals/" + name));
        assertThat(page.getByText("Signed by another key").first()).isVisible();
        assertThat(page.getByText("Signature wrong")).isVisible();
        assertThat(page.getByText("Somebody has written it anew.")).isVisible();
        ConsoleBrowser.picture(page, "terminal-in-doubt");
        button("I answer for this terminal").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("compared anew");
        assertThat(page.getByText("Somebody has written it anew.")).isHidden();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private void unpack(Path archive) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
