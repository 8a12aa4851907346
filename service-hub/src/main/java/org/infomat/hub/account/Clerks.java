package org.infomat.hub.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.infomat.hub.attempt.Allowance;
import org.infomat.hub.attempt.Attempts;
import org.infomat.hub.attempt.Begun;
import org.infomat.hub.attempt.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The people who decide applications, and how they sign in.
@Component
public class Clerks {

    private record Row(String password, boolean mustChangePassword) {}

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Attempts attempts;
    private final Audit audit;
    private final AccountSettings settings;
    private final Clock clock;
    private final String nobodysPassword;

    Clerks(
            JdbcClient database,
            PasswordEncoder encoder,
            Attempts attempts,
            Audit audit,
            AccountSettings settings,
            Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.attempts = attempts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.nobodysPassword = encoder.encode(OneTimePassword.make());
    }

    /// Checks a password. After too many wrong ones not even the right one is looked at for a while, so that guessing
    /// is of no use.
    public SignIn signIn(String name, String password) {
        var allowance = new Allowance("sign-in:" + name, settings.wrongPasswords(), settings.window());
        return switch (attempts.begin(List.of(allowance))) {
            case Refused(var wait) -> {
                audit.record("unknown", "sign-in-locked");
                yield new SignIn.Locked(wait);
            }
            case Begun begun -> judge(begun, name, password);
        };
    }

    public PasswordChange changePassword(String name, String old, String fresh) {
        if (!(signIn(name, old) instanceof SignIn.Welcome)) {
            return PasswordChange.WRONG_PASSWORD;
        }
        if (fresh.length() < 12 || fresh.length() > 128 || fresh.equals(old)) {
            return PasswordChange.TOO_WEAK;
        }
        database.sql("update clerk set password = ?, must_change_password = false where name = ?")
                .params(encoder.encode(fresh), name)
                .update();
        audit.record(name, "password-changed");
        return PasswordChange.CHANGED;
    }

    public boolean mustChangePassword(String name) {
        return row(name).map(Row::mustChangePassword).orElse(true);
    }

    boolean any() {
        return database.sql("select exists (select from clerk)")
                .query(Boolean.class)
                .single();
    }

    void add(String name, String password, boolean mustChangePassword) {
        database.sql("insert into clerk (name, password, must_change_password, created) values (?, ?, ?, ?)")
                .params(
                        name,
                        encoder.encode(password),
                        mustChangePassword,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private SignIn judge(Begun begun, String name, String password) {
        var clerk = row(name);
        // An unknown name takes as long as a known one: the time must not tell which names exist.
        var right = encoder.matches(password, clerk.map(Row::password).orElse(nobodysPassword)) && clerk.isPresent();
        audit.record(right ? name : "unknown", right ? "sign-in" : "sign-in-refused");
        if (!right) {
            return new SignIn.Wrong();
        }
        begun.wasRight();
        return new SignIn.Welcome(clerk.get().mustChangePassword());
    }

    private Optional<Row> row(String name) {
        return database.sql("select password, must_change_password from clerk where name = ?")
                .param(name)
                .query(Row.class)
                .optional();
    }
}
