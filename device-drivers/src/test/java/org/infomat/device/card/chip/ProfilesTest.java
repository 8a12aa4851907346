package org.infomat.device.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    private static final Map<String, String> TWO = Map.of(
            "profiles", "city-card student-card",
            "city-card.select", "00A40400020001",
            "city-card.read", "00B0000004",
            "student-card.select", "00A40400020002",
            "student-card.read", "00B0000003");

    private final List<String> asked = new ArrayList<>();

    @Test
    void the_first_profile_that_knows_the_card_reads_it() throws Exception {
        assertThat(identifier(read(TWO, Map.of("00A40400020001", "9000", "00B0000004", "434954599000"))))
                .contains("CITY");
        assertThat(asked).containsExactly("00A40400020001", "00B0000004");
    }

    @Test
    void a_card_that_the_first_does_not_know_is_read_by_the_second() throws Exception {
        assertThat(identifier(read(TWO, Map.of("00A40400020002", "9000", "00B0000003", "5354559000"))))
                .contains("STU");
        assertThat(asked).containsExactly("00A40400020001", "00A40400020002", "00B0000003");
    }

    @Test
    void a_card_that_none_knows_is_unreadable_and_each_says_why() throws Exception {
        assertThat(read(TWO, Map.of()))
                .isEqualTo(new CardRead.Unreadable("city-card: the card answered 6A82 to 00A40400020001; "
                        + "student-card: the card answered 6A82 to 00A40400020002"));
    }

    @Test
    void a_card_of_another_answer_to_reset_is_not_spoken_to() throws Exception {
        Map<String, String> settings = new HashMap<>(TWO);
        settings.put("city-card.atr", "3BFF.*");
        settings.put("student-card.atr", "3B0.");
        assertThat(identifier(read(settings, Map.of("00A40400020002", "9000", "00B0000003", "5354559000"))))
                .contains("STU");
        assertThat(asked).containsExactly("00A40400020002", "00B0000003");
    }

    @ParameterizedTest
    @CsvSource({
        "profiles, a a, twice",
        "profiles, City, 'not ''City'''",
        "read, 00B0000004, 'Unknown [read]'",
        "city-card.raed, 00B0000004, 'Unknown [city-card.raed]'",
        "city-card.atr, (, 'atr'",
        "bus-card.read, 00B0000004, 'Unknown [bus-card.read]'"
    })
    void settings_that_cannot_be_are_refused(String key, String value, String reason) {
        Map<String, String> settings = new HashMap<>(TWO);
        settings.put(key, value);
        assertThatThrownBy(() -> ChipReaderSettings.from(new DriverSettings(settings), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private CardRead read(Map<String, String> settings, Map<String, String> answers) throws IOException {
        CommandChannel channel = command -> {
            String hex = HexFormat.of().withUpperCase().formatHex(command);
            asked.add(hex);
            return Answer.of(HexFormat.of().parseHex(answers.getOrDefault(hex, "6A82")));
        };
        return ChipReaderSettings.from(new DriverSettings(settings), List.of())
                .reading()
                .read(new PresentedChip(channel, "3B00", Optional.empty()));
    }

    private static Optional<String> identifier(CardRead read) {
        return ((CardRead.Read) read).data().identifier();
    }

    @Test
    void a_card_is_read_without_showing_itself() {
        assertThat(new CardRead.Read(new CardData("3B00", Optional.of("04A1"), Optional.of("4711"))).toString())
                .doesNotContain("3B00")
                .doesNotContain("04A1")
                .doesNotContain("4711");
    }
}
