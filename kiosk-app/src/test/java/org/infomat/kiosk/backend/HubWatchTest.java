package org.infomat.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.StatusView;
import org.junit.jupiter.api.Test;

class HubWatchTest {
    private final List<String> heard = new ArrayList<>();

    private final HubWatch.Listener listener = new HubWatch.Listener() {
        @Override
        public void answered(Availability availability) {
            heard.add("answered");
        }

        @Override
        public void failed(Failure failure) {
            heard.add(failure.reason());
        }
    };

    private Duration lookAt(Outcome<Availability> outcome) throws InterruptedException {
        return new HubWatch(new OnlyAvailability(outcome), listener, new Random(4)).look();
    }

    private static Outcome<Availability> failed(Problem problem, Duration retryAfter) {
        return new Outcome.Failed<>(new Failure(problem, "x", retryAfter, List.of()));
    }

    @Test
    void a_hub_that_answers_is_asked_again_after_about_a_minute() throws InterruptedException {
        assertThat(lookAt(new Outcome.Ok<>(Availability.ALL))).isCloseTo(HubWatch.EVERY, Duration.ofSeconds(12));
        assertThat(heard).containsExactly("answered");
    }

    @Test
    void a_hub_that_is_away_is_looked_for_sooner() throws InterruptedException {
        assertThat(lookAt(failed(Problem.OFFLINE, Duration.ZERO)))
                .isCloseTo(HubWatch.EVERY_WHILE_AWAY, Duration.ofSeconds(2));
        assertThat(heard).containsExactly("offline:x");
    }

    @Test
    void a_hub_that_wants_to_be_left_alone_is() throws InterruptedException {
        assertThat(lookAt(failed(Problem.TOO_MANY, Duration.ofMinutes(9)))).isEqualTo(Duration.ofMinutes(9));
        assertThat(lookAt(failed(Problem.SERVER, Duration.ofSeconds(1)))).isGreaterThan(Duration.ofSeconds(40));
    }

    /// A hub that answers one question only.
    private record OnlyAvailability(Outcome<Availability> outcome) implements Backend {
        @Override
        public Outcome<Availability> availability() {
            return outcome;
        }

        @Override
        public Outcome<Received> submit(Submission submission) {
            throw new AssertionError();
        }

        @Override
        public Outcome<StatusView> lookUp(Reference reference, LookUpCode code) {
            throw new AssertionError();
        }

        @Override
        public Outcome<List<LookUpRow>> lookUpService(String serviceId, Answers inputs) {
            throw new AssertionError();
        }

        @Override
        public Outcome<RegisterPage> registerEntries(String registerId, String query, int page) {
            throw new AssertionError();
        }

        @Override
        public Outcome<RegisterEntry> registerEntry(String registerId, String entryId) {
            throw new AssertionError();
        }
    }
}
