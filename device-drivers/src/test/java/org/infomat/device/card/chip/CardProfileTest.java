package org.infomat.device.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardProfileTest {
    private static final String ATR = "3B00";
    private static final String CONTACTLESS = "3B80800101";

    @ParameterizedTest
    @CsvSource({
        "US-ASCII, 41424320202000FF, ABC",
        "UTF-8, D091D093, БГ",
        "windows-1251, C1C3, БГ",
        "hex, 0a0b, 0A0B",
        "bcd, 12345F, 12345"
    })
    void the_data_become_text_as_the_charset_says(String charset, String data, String text) throws Exception {
        assertThat(identifier(Map.of("charset", charset), data)).isEqualTo(text);
    }

    @Test
    void offset_and_length_cut_a_part_out() throws Exception {
        assertThat(identifier(Map.of("offset", "1", "length", "2"), "30313233")).isEqualTo("12");
    }

    @Test
    void a_tag_finds_a_value_inside_others() throws Exception {
        assertThat(identifier(Map.of("tag", "70/5F20"), "5A0139 7009 5A0138 5F2003414243".replace(" ", "")))
                .isEqualTo("ABC");
    }

    @Test
    void the_first_group_of_the_pattern_is_the_identifier() throws Exception {
        assertThat(identifier(Map.of("pattern", "ID<(\\d+)<.*"), "49443C34323C3C"))
                .isEqualTo("42");
    }

    @ParameterizedTest
    @CsvSource({
        "tag, 5B, no such tag",
        "offset, 9, too short: 4 bytes",
        "length, 5, too short: 4 bytes",
        "pattern, X.*, not as 'pattern' says"
    })
    void data_that_are_otherwise_make_the_card_unreadable_without_telling_them(String key, String value, String why)
            throws Exception {
        CardRead read = profile(Map.of("read", "00B0000000", key, value)).read(chip(card("41424344"), ATR));
        assertThat(read).isInstanceOf(CardRead.Unreadable.class);
        assertThat(read.toString())
                .contains("card: ", why)
                .doesNotContain("ABCD")
                .doesNotContain("4142");
    }

    @Test
    void commands_are_sent_in_order_and_only_what_is_read_is_data() throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("00A4040001A0", "6F01FF9000");
        answers.put("00A4020C0201010", "9000");
        answers.put("00B0000002", "41429000");
        answers.put("00B0000202", "43449000");
        CardRead read = profile(Map.of("select", "00A4040001A0", "read", "00B0000002 00B0000202"))
                .read(chip(command -> answer(answers.get(hex(command))), ATR));
        assertThat(read)
                .isEqualTo(new CardRead.Read(new CardData(ATR, Optional.empty(), Optional.of("ABCD")).knownBy("card")));
    }

    @Test
    void a_card_that_refuses_a_command_is_unreadable_with_its_status_word() throws Exception {
        CardRead read = profile(Map.of("profile", "city-card", "select", "00A4040001A0", "read", "00B0000000"))
                .read(chip(command -> answer("6A82"), ATR));
        assertThat(read).isEqualTo(new CardRead.Unreadable("city-card: the card answered 6A82 to 00A4040001A0"));
    }

    @Test
    void without_anything_to_read_a_card_gives_its_uid_where_it_has_one() throws Exception {
        assertThat(profile(Map.of()).read(chip(command -> answer("04A19000"), CONTACTLESS)))
                .isEqualTo(new CardRead.Read(
                        new CardData(CONTACTLESS, Optional.of("04A1"), Optional.empty()).knownBy("card")));
        assertThat(profile(Map.of()).read(chip(command -> answer("6A81"), CONTACTLESS)))
                .isEqualTo(new CardRead.Read(
                        new CardData(CONTACTLESS, Optional.empty(), Optional.empty()).knownBy("card")));
    }

    @Test
    void a_card_with_contacts_is_not_asked_for_a_uid() throws Exception {
        CardRead read = profile(Map.of())
                .read(chip(
                        command -> {
                            throw new AssertionError("It was asked " + hex(command));
                        },
                        ATR));
        assertThat(read)
                .isEqualTo(new CardRead.Read(new CardData(ATR, Optional.empty(), Optional.empty()).knownBy("card")));
    }

    @Test
    void a_contact_card_cannot_be_known_by_its_uid() throws Exception {
        assertThat(profile(Map.of("identifier", "uid")).read(chip(command -> answer("6E00"), ATR)))
                .isInstanceOf(CardRead.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, name, '[data, none, uid]'",
        "identifier, data, 'read'",
        "select, 00A40000, 'identifier: data'",
        "read, 00B0, 'four bytes or more'",
        "read, 00B0XX0000, '00B0XX0000'",
        "tag, 5, '5A or 70/5F20'",
        "charset, runes, 'hex, bcd, UTF-8'",
        "pattern, (, 'no regular expression'",
        "offset, -1, 'offset'",
        "length, 0, 'length'"
    })
    void settings_that_cannot_be_are_refused(String key, String value, String reason) {
        assertThatThrownBy(() -> ChipReaderSettings.from(new DriverSettings(Map.of(key, value)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_misspelt_setting_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> ChipReaderSettings.from(new DriverSettings(Map.of("raeder", "ACS")), List.of()))
                .hasMessageContaining("[raeder]")
                .hasMessageContaining("reader");
    }

    @Test
    void what_a_card_holds_back_is_fetched_and_a_wrong_length_mended() throws Exception {
        Map<String, String> answers = Map.of("00B0000000", "6C04", "00B0000004", "41426102", "00C0000002", "43449000");
        Answer answer = new Iso7816Channel(command -> answer(answers.get(hex(command))))
                .send(HexFormat.of().parseHex("00B0000000"));
        assertThat(answer.ok()).isTrue();
        assertThat(answer.data()).isEqualTo(HexFormat.of().parseHex("41424344"));
        assertThat(answer).hasToString("9000");
    }

    @Test
    void a_card_that_always_has_more_does_not_hold_the_reader_for_ever() throws Exception {
        assertThat(new Iso7816Channel(command -> answer("006101"))
                        .send(new byte[] {0, 0, 0, 0})
                        .ok())
                .isFalse();
    }

    private static String identifier(Map<String, String> settings, String data) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("read", "00B0000000");
        CardRead read = profile(all).read(chip(card(data), ATR));
        return read instanceof CardRead.Read(CardData found)
                ? found.identifier().orElse("none")
                : read.toString();
    }

    private static CommandChannel card(String data) {
        return command -> hex(command).equals("00B0000000") ? answer(data + "9000") : answer("6E00");
    }

    private static ChipReading profile(Map<String, String> settings) {
        return ChipReaderSettings.from(new DriverSettings(settings), List.of()).reading();
    }

    private static PresentedChip chip(CommandChannel channel, String atr) {
        return new PresentedChip(channel, atr, Optional.empty());
    }

    private static Answer answer(String hex) {
        return Answer.of(HexFormat.of().parseHex(hex));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
