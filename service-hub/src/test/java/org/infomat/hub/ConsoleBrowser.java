package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, in which the console is looked at. Each page begins without a session of its own.
final class ConsoleBrowser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "console");
    /// A machine that is busy with other tests draws slowly; nothing here is about speed.
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private ConsoleBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static ConsoleBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                // Without a sandbox, since it may run as root in a container; it only meets our own pages.
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        return new ConsoleBrowser(playwright, playwright.chromium().launch(options));
    }

    Page open() {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en-GB"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /// Fails where the browser had something to complain about.
    void leave(Page page) {
        page.context().close();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("what the browser complained about").isEmpty();
    }

    /// Leaves `target/console/NAME.png`.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
