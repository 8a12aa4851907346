package org.infomat.device.card.magstripe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeProfileTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-07-01T00:00:00Z"));

    /// A test number of a card scheme, as its documents print it.
    private static final String BANK_1 = "%B4111111111111111^DOE/JANE^2812101000000000?";

    private static final String BANK_2 = ";4111111111111111=28121010000000000000?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";9004711=2812?\r",
                "%A9004711^DOE/JANE^2812?;9004711=2812?\r\n",
                "\u0002%A9004711^DOE/JANE^2812?\r;9004711=2812?\r+9004711?\r\u0003",
                "%E?;9004711=2812?+E?\r"
            })
    void the_number_of_track_two_is_the_identifier_however_the_reader_frames_it(String sent) {
        assertThat(read(Map.of(), sent)).isEqualTo(identified("9004711"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'A(\\d+)\\^.*', 9004711",
        "1, 'A\\d+\\^([A-Z]+)/.*', DOE",
        "2, '\\d{3}(\\d+)=.*', 4711",
        "3, '(\\d+)', 123"
    })
    void the_pattern_picks_the_identifier_from_its_track(String track, String pattern, String identifier) {
        assertThat(read(Map.of("track", track, "pattern", pattern), "%A9004711^DOE/JANE^2812?;9004711=2812?;123?\r"))
                .isEqualTo(identified(identifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {BANK_1 + BANK_2, BANK_2, BANK_1 + ";4111?"})
    void a_payment_card_is_no_identifier_unless_the_settings_say_so(String sent) {
        assertThat(read(Map.of(), sent).toString())
                .contains("a payment card", "'payment-cards: take'")
                .doesNotContain("4111");
        assertThat(read(Map.of("payment-cards", "take"), BANK_2)).isEqualTo(identified("4111111111111111"));
    }

    @Test
    void a_payment_card_whose_number_does_not_check_was_misread() {
        assertThat(read(Map.of("payment-cards", "take"), BANK_1.replace("B41", "B14") + BANK_2))
                .isEqualTo(unreadable("the card's number does not fit its check digit"));
    }

    @ParameterizedTest
    @CsvSource({"2606, true", "2607, false", "2612, false", "=, false"})
    void a_card_is_good_to_the_end_of_its_month(String month, boolean over) {
        CardRead read = read(Map.of(), ";9004711=" + month + "101?");
        assertThat(read).isEqualTo(over ? unreadable("the card's time is over") : identified("9004711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";E?", "%A1?", ";12A4?", ";?", ";12345678901234567890123456789012345678901?"})
    void a_track_that_was_not_read_is_told(String sent) {
        assertThat(read(Map.of(), sent)).isEqualTo(unreadable("track 2 is empty, or was not read without a fault"));
    }

    @Test
    void a_card_stopped_on_its_way_was_taken_away() {
        assertThat(read(Map.of(), "%A9004711^DOE/JANE^2812?;9004")).isEqualTo(new CardRead.Removed());
    }

    /// `;1234567890?` has the check character `5`: 11 ^ 1 ^ 2 ^ … ^ 9 ^ 0 ^ 15.
    @Test
    void the_check_character_is_compared_where_the_reader_sends_it() {
        Map<String, String> checked = Map.of("lrc", "sent");
        assertThat(read(checked, ";1234567890?5\r")).isEqualTo(identified("1234567890"));
        assertThat(read(checked, ";1234567890?6\r"))
                .isEqualTo(unreadable("track 2 is empty, or was not read without a fault"));
        assertThat(read(checked, ";1234567890?")).isEqualTo(new CardRead.Removed());
    }

    @Test
    void any_single_character_that_changes_is_noticed_by_the_check_character() {
        String data = "A9004711^DOE/JANE^2812";
        String good = "%" + data + "?" + Track.ONE.check("%" + data + "?");
        Map<String, String> first = Map.of("lrc", "sent", "track", "1", "pattern", ".*");
        assertThat(read(first, good)).isEqualTo(identified(data));
        for (int i = 1; i < good.length(); i++) {
            char other = good.charAt(i) == 'X' ? 'Y' : 'X';
            String changed = good.substring(0, i) + other + good.substring(i + 1);
            assertThat(read(first, changed)).isNotInstanceOf(CardRead.Read.class);
        }
    }

    @Test
    void other_sentinels_are_a_setting() {
        assertThat(read(Map.of("sentinels", "<>#!", "track", "3"), "<A?!>1!#4711!"))
                .isEqualTo(identified("4711"));
    }

    @Test
    void noise_is_no_card_and_a_flood_is_not_kept() {
        SwipeCollector collector = new SwipeCollector(new Layout("%;+?", false));
        collector.accept("noise".getBytes(ISO_8859_1));
        assertThat(collector.silence()).isEmpty();
        assertThat(collector.babbling()).isTrue();
        for (int i = 0; i < 100; i++) {
            collector.accept(";1234567890".getBytes(ISO_8859_1));
        }
        assertThat(collector.overflowing()).isTrue();
        assertThat(collector.silence()).isEmpty();
        collector.accept(";4711?".getBytes(ISO_8859_1));
        assertThat(collector.silence()).isPresent();
        assertThat(collector.babbling()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "track, 4, 'track'",
        "pattern, (, 'no regular expression'",
        "payment-cards, maybe, 'payment-cards'",
        "lrc, yes, 'lrc'",
        "sentinels, %;, 'four characters'",
        "idle-gap, 0, 'idle-gap'",
        "trak, 1, 'Unknown [trak]'"
    })
    void settings_that_cannot_be_are_refused(String key, String value, String reason) {
        Map<String, String> settings = new HashMap<>(Map.of("port", "/dev/ttyX"));
        settings.put(key, value);
        assertThatThrownBy(() -> new MagstripeDriver(NOW).check(new DriverSettings(settings)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void nothing_of_a_card_is_shown() {
        Swipe swipe = Swipe.of(BANK_1 + BANK_2, new Layout("%;+?", false));
        for (Object shown : new Object[] {swipe, FinancialCard.on(swipe), read(Map.of(), BANK_2)}) {
            assertThat(shown.toString()).doesNotContain("4111").doesNotContain("DOE");
        }
    }

    private static CardRead read(Map<String, String> settings, String sent) {
        Map<String, String> all = new HashMap<>(Map.of("port", "/dev/ttyX"));
        all.putAll(settings);
        MagstripeSettings wanted = MagstripeSettings.from(new DriverSettings(all));
        SwipeCollector collector = new SwipeCollector(wanted.layout());
        collector.accept(sent.getBytes(ISO_8859_1));
        return wanted.profile().read(collector.silence().orElseThrow(), NOW);
    }

    private static CardRead identified(String identifier) {
        return new CardRead.Read(new CardData("", Optional.empty(), Optional.of(identifier)).knownBy("card"));
    }

    private static CardRead unreadable(String why) {
        return new CardRead.Unreadable("card: " + why);
    }
}
