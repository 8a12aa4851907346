package org.infomat.hub.account;

import java.nio.file.Files;
import java.util.HexFormat;
import org.infomat.hub.setting.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Lets the first clerk and the first terminal in. Their secrets go to files that only the hub's owner can read, never
/// to the log.
@Component
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String PASSWORD_FILE = "first-clerk-password";
    private static final String TOKEN_FILE = "terminal-token";

    private final AccountSettings settings;
    private final DataFolder folder;
    private final Tokens tokens;
    private final Clerks clerks;

    FirstStart(AccountSettings settings, DataFolder folder, Tokens tokens, Clerks clerks) {
        this.settings = settings;
        this.folder = folder;
        this.tokens = tokens;
        this.clerks = clerks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var token : settings.tokens()) {
            tokens.admit(new Bearer(token.name(), token.role()), HexFormat.of().parseHex(token.sha256()));
        }
        makeTrialTerminal();
        makeFirstClerk();
    }

    private void makeTrialTerminal() {
        var name = settings.trialTerminal();
        if (!name.isBlank() && Files.notExists(folder.resolve(TOKEN_FILE))) {
            folder.writePrivately(TOKEN_FILE, tokens.make(new Bearer(name, Role.TERMINAL)));
            log.info("The token of terminal {} is in {}", name, folder.resolve(TOKEN_FILE));
        }
    }

    private void makeFirstClerk() {
        if (clerks.any()) {
            return;
        }
        var given = settings.firstPassword();
        if (given != null && !given.isBlank()) {
            clerks.add(settings.firstClerk(), given, false);
        } else {
            var password = OneTimePassword.make();
            folder.writePrivately(PASSWORD_FILE, password + "\n");
            clerks.add(settings.firstClerk(), password, true);
            log.info(
                    "Clerk {} can sign in once with the password in {} and then chooses another",
                    settings.firstClerk(),
                    folder.resolve(PASSWORD_FILE));
        }
    }
}
