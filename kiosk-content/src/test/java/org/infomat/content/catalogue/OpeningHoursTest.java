package org.infomat.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");
    private static final String OFFICE = "Mo-Fr 09:00-13:00,14:00-17:00; Sa 10:00-14:00; We off";

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23T09:00, true",
        "2026-03-23T08:59:59, false",
        "2026-03-23T13:00, false",
        "2026-03-23T16:59:59, true",
        "2026-03-25T10:00, false",
        "2026-03-28T11:00, true",
        "2026-03-29T11:00, false"
    })
    void it_is_open_when_the_rules_say_so(String time, boolean open) {
        assertThat(OpeningHours.parse(OFFICE).openAt(at(time))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-23T08:00, 2026-03-23T09:00",
        "2026-03-23T09:00, 2026-03-23T14:00",
        "2026-03-24T18:00, 2026-03-26T09:00",
        "2026-03-28T14:00, 2026-03-30T09:00"
    })
    void the_next_opening_is_known(String now, String next) {
        assertThat(OpeningHours.parse(OFFICE).nextOpening(at(now))).contains(at(next));
    }

    @Test
    void what_never_closes_never_opens_again() {
        OpeningHours always = OpeningHours.parse("24/7");
        assertThat(always.openAt(at("2026-03-29T03:30"))).isTrue();
        assertThat(always.nextOpening(at("2026-03-29T03:30"))).isEmpty();
    }

    @Test
    void weeks_may_be_written_round_their_end_and_hours_until_midnight() {
        OpeningHours night = OpeningHours.parse("Sa-Mo 20:00-24:00");
        assertThat(night.openAt(at("2026-03-29T23:59"))).isTrue();
        assertThat(night.openAt(at("2026-03-24T21:00"))).isFalse();
        assertThat(OpeningHours.parse("09:00-10:00").openAt(at("2026-03-29T09:30")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "Mo",
                "Mo-Xx 09:00-10:00",
                "Mo 9:00-10:00",
                "Mo 10:00-09:00",
                "Mo 25:00-26:00",
                "Mo 09:60-10:00",
                "24/6",
                "PH off",
                "Jan 09:00-10:00"
            })
    void what_cannot_be_understood_is_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void at_the_next_opening_it_is_open_and_just_before_it_is_not(
            @ForAll @DateTimeRange(min = "2026-01-01T00:00:00", max = "2026-12-31T00:00:00") LocalDateTime now) {
        OpeningHours hours = OpeningHours.parse(OFFICE);
        ZonedDateTime next = hours.nextOpening(now.atZone(ZONE)).orElseThrow();
        assertThat(hours.openAt(next)).isTrue();
        assertThat(hours.openAt(next.minusNanos(1))).isFalse();
        assertThat(next).isAfter(now.atZone(ZONE));
    }

    @Property
    void no_text_makes_the_reading_throw_anything_but_its_own_refusal(@ForAll String text) {
        try {
            assertThat(OpeningHours.parse(text).byDay()).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
