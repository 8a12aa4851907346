package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What the log does not say.
@HubTest
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest {

    private final Exchange exchange;

    SilenceTest(@Autowired Exchange exchange) {
        this.exchange = exchange;
    }

    @Test
    void no_answer_no_number_and_no_secret_reaches_the_log_whether_it_goes_well_or_not(CapturedOutput log) {
        var terminal = exchange.terminal("town-hall-5");
        var application = HandedInBody.passport();
        var path = "/services/foreign-passport/applications";
        var keyed = terminal.with("Idempotency-Key", application.key());

        keyed.post(path, application.json());
        keyed.post(
                path, application.answers(Map.of("familyName", "Qəhrəmanova")).json());
        terminal.with("Idempotency-Key", "another-key-0123456789")
                .post(
                        path,
                        application.answers(Map.of("familyName", "Qəhrəmanova")).json());
        keyed.post(path, application.json() + "}");
        terminal.post(
                "/applications/look-up",
                "{\"reference\":\"" + application.reference() + "\",\"code\":\"" + application.code() + "\"}");

        assertThat(log.getAll())
                .doesNotContain("Aliyeva", "Qəhrəmanova", "4820113377", application.reference(), application.code());
    }
}
