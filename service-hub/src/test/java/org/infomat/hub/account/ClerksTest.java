package org.infomat.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.infomat.hub.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Clerks and their passwords.
@HubTest
class ClerksTest {

    private final Clerks clerks;
    private final JdbcClient database;

    ClerksTest(@Autowired Clerks clerks, @Autowired JdbcClient database) {
        this.clerks = clerks;
        this.database = database;
    }

    @Test
    void a_password_that_was_made_for_somebody_is_good_for_choosing_another() {
        var made = OneTimePassword.make();
        clerks.add("newcomer", made, true);

        assertThat(clerks.signIn("newcomer", made)).isEqualTo(new SignIn.Welcome(true));
        assertThat(clerks.changePassword("newcomer", made, "short")).isEqualTo(PasswordChange.TOO_WEAK);
        assertThat(clerks.changePassword("newcomer", made, made)).isEqualTo(PasswordChange.TOO_WEAK);
        assertThat(clerks.changePassword("newcomer", "guess", "four words of mine"))
                .isEqualTo(PasswordChange.WRONG_PASSWORD);
        assertThat(clerks.changePassword(
                        "newcomer", made, "چهار واژهٔ بی‌ربط و بسیار طولانی که هیچ‌کس کنار هم نمی‌گذارد"))
                .isEqualTo(PasswordChange.CHANGED);

        assertThat(clerks.signIn("newcomer", made)).isEqualTo(new SignIn.Wrong());
        assertThat(clerks.signIn("newcomer", "چهار واژهٔ بی‌ربط و بسیار طولانی که هیچ‌کس کنار هم نمی‌گذارد"))
                .isEqualTo(new SignIn.Welcome(false));
    }

    @Test
    void a_name_that_nobody_has_is_told_like_a_wrong_password_and_is_not_written_down() {
        assertThat(clerks.signIn("my-secret-typed-into-the-wrong-box", "x")).isEqualTo(new SignIn.Wrong());

        assertThat(database.sql("select count(*) from audit where actor like 'my-secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
