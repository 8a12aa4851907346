package org.infomat.device.card.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.infomat.device.card.AccessKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the examples of ICAO 9303 parts 4, 5 and 6.
class MachineReadableZoneTest {
    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// A number of twelve characters, which goes on in the optional data (part 5, 4.2.2, note j).
    private static final String LONG =
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";

    @Test
    void the_zone_of_a_passport_is_read() {
        assertThat(key(TD3)).isEqualTo(data("L898902C3"));
    }

    @Test
    void the_zone_of_a_card_is_read_in_both_its_sizes() {
        assertThat(key(TD2)).isEqualTo(data("D23145890"));
        assertThat(key(TD1)).isEqualTo(data("D23145890"));
    }

    @Test
    void a_number_that_is_too_long_goes_on_in_the_optional_data() {
        assertThat(key(LONG).number()).isEqualTo("D23145890734");
    }

    @Test
    void line_ends_blanks_and_small_letters_do_not_matter() {
        assertThat(key(TD3.replace("\n", ""))).isEqualTo(data("L898902C3"));
        assertThat(key(" " + TD3.replace("\n", "\r\n").toLowerCase(java.util.Locale.ROOT) + "\r"))
                .isEqualTo(data("L898902C3"));
    }

    @Test
    void letters_where_only_digits_may_stand_are_digits() {
        assertThat(key(TD3.replace("7408122F12O4159", "7408122F1204159").replace("7408122F", "74O8I22F")))
                .isEqualTo(data("L898902C3"));
    }

    @Test
    void an_o_read_for_a_zero_in_the_number_is_told_by_the_check_digits() {
        assertThat(key(TD3.replace("L898902C36", "L8989O2C36"))).isEqualTo(data("L898902C3"));
    }

    @Test
    void a_misread_check_digit_is_a_digit() {
        assertThat(key(TD1.replace("UTO<<<<<<<<<<<6", "UTO<<<<<<<<<<<G"))).isEqualTo(data("D23145890"));
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        int noticed = 0;
        int places = 0;
        for (int i = TD3.indexOf('\n') + 1; i < TD3.length(); i++) {
            if (Character.isDigit(TD3.charAt(i))) {
                places++;
                char other = TD3.charAt(i) == '4' ? '7' : '4';
                String misread = TD3.substring(0, i) + other + TD3.substring(i + 1);
                noticed += MachineReadableZone.read(misread) instanceof ZoneRead.Damaged ? 1 : 0;
            }
        }
        assertThat(noticed).isEqualTo(places).isGreaterThan(20);
    }

    @Test
    void a_zone_without_a_number_is_damaged_though_its_check_digits_fit() {
        String nobody =
                "I<UTO<<<<<<<<<0<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<0\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        assertThat(MachineReadableZone.read(nobody)).isInstanceOf(ZoneRead.Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", // one line of two
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO<<<<<<<F1204159ZE184226B<<<<<10"
            })
    void a_zone_that_lacks_something_is_damaged(String text) {
        assertThat(MachineReadableZone.read(text)).isEqualTo(new ZoneRead.Damaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "https://example.org/?r=1", "", "INFO-2K4F", "<<<<<<"})
    void what_is_no_zone_is_told(String text) {
        assertThat(MachineReadableZone.read(text)).isEqualTo(new ZoneRead.NoZone());
    }

    @Test
    void nothing_of_a_document_is_told_to_a_log() {
        assertThat(MachineReadableZone.read(TD3).toString())
                .doesNotContain("L898902C3")
                .doesNotContain("1974");
    }

    private static AccessKey.DocumentData data(String number) {
        return new AccessKey.DocumentData(number, LocalDate.of(2074, 8, 12), LocalDate.of(2012, 4, 15));
    }

    private static AccessKey.DocumentData key(String text) {
        return ((ZoneRead.Read) MachineReadableZone.read(text)).key();
    }
}
