package org.infomat.content.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    @Test
    void the_check_character_is_that_of_the_standards_own_example() {
        // ISO/IEC 7064 MOD 11-2 in ISNI 0000 0001 2281 955X, MOD 37-2 in the ISBT 128 number G123498654321 with check
        // H.
        assertThat(PureCheck.MOD_11_2.checkOf("000000012281955")).isEqualTo('X');
        assertThat(PureCheck.MOD_37_2.checkOf("G123498654321")).isEqualTo('H');
    }

    @Property
    void every_single_wrong_character_is_found(
            @ForAll long seed, @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(max = 31) int letter) {
        String right = Reference.draw(new Random(seed)).value();
        char wrong = ALPHABET.charAt(letter);
        if (wrong != right.charAt(place)) {
            assertThat(Reference.parse(right.substring(0, place) + wrong + right.substring(place + 1)))
                    .isEqualTo(new Typed.Refused<>(Typed.Why.CHECK_CHARACTER));
        }
    }

    @Property
    void every_exchange_of_two_neighbours_is_found(@ForAll long seed, @ForAll @IntRange(max = 14) int place) {
        String right = Reference.draw(new Random(seed)).value();
        var exchanged = new StringBuilder(right);
        exchanged.setCharAt(place, right.charAt(place + 1));
        exchanged.setCharAt(place + 1, right.charAt(place));
        if (!exchanged.toString().equals(right)) {
            assertThat(Reference.parse(exchanged.toString())).isEqualTo(new Typed.Refused<>(Typed.Why.CHECK_CHARACTER));
        }
    }

    @Property
    void what_is_shown_in_groups_reads_back(@ForAll long seed) {
        Reference reference = Reference.draw(new Random(seed));
        assertThat(reference.grouped()).matches("([2-9A-Z]{4}\u2011){3}[2-9A-Z]{4}");
        assertThat(Reference.parse(reference.grouped()).value()).contains(reference);
    }

    @Property
    void nothing_that_is_typed_makes_it_throw(@ForAll String typed) {
        assertThat(Reference.parse(typed)).isNotNull();
        assertThat(LookUpCode.parse(typed)).isNotNull();
        assertThat(QrContent.parse(typed)).isEmpty();
    }

    @Test
    void it_has_seventy_five_random_bits_and_no_characters_that_are_mistaken_for_others() {
        var random = new Random(1);
        var drawn = new HashSet<Character>();
        for (int i = 0; i < 2_000; i++) {
            Reference.draw(random).value().chars().forEach(c -> drawn.add((char) c));
        }
        assertThat(drawn).hasSize(32).doesNotContain('0', 'O', '1', 'I', '*');
        assertThat(15 * Math.log(drawn.size()) / Math.log(2)).isGreaterThanOrEqualTo(75);
    }

    @Test
    void small_letters_spaces_hyphens_persian_digits_and_cyrillic_look_alikes_are_accepted() {
        Reference reference = Reference.draw(new Random(7));
        String persian = reference
                .value()
                .chars()
                .mapToObj(c -> Character.isDigit(c) ? Character.toString(0x06F0 + c - '0') : Character.toString(c))
                .reduce("\u200f", String::concat);
        String cyrillic = reference
                .value()
                .replace('A', 'А')
                .replace('E', 'Е')
                .replace('X', 'Х')
                .replace('H', 'Н');
        assertThat(List.of(
                        Reference.parse(reference.value().toLowerCase(Locale.ROOT)),
                        Reference.parse(" " + reference.grouped().replace('\u2011', '–') + "\n"),
                        Reference.parse(persian),
                        Reference.parse(cyrillic)))
                .containsOnly(new Typed.Accepted<>(reference));
    }

    @Test
    void a_person_is_told_what_is_wrong_with_what_they_typed() {
        String right = Reference.draw(new Random(3)).value();
        assertThat(Reference.parse(" - ")).isEqualTo(new Typed.Refused<>(Typed.Why.EMPTY));
        assertThat(Reference.parse(right.substring(1))).isEqualTo(new Typed.Refused<>(Typed.Why.TOO_SHORT));
        assertThat(Reference.parse(right + "2")).isEqualTo(new Typed.Refused<>(Typed.Why.TOO_LONG));
        assertThat(Reference.parse("O" + right.substring(1)))
                .isEqualTo(new Typed.Refused<>(Typed.Why.UNKNOWN_CHARACTER));
    }

    @Property
    void a_code_is_six_digits_and_a_check_digit_that_finds_a_wrong_one(
            @ForAll long seed,
            @ForAll @IntRange(max = 6) int place,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        LookUpCode code = LookUpCode.draw(new Random(seed));
        assertThat(code.value()).matches("[0-9]{7}");
        assertThat(LookUpCode.parse(code.grouped()).value()).contains(code);
        String changed = code.value().substring(0, place) + digit + code.value().substring(place + 1);
        assertThat(LookUpCode.parse(changed).value().isPresent()).isEqualTo(changed.equals(code.value()));
    }

    @Test
    void a_qr_code_reads_back_and_a_foreign_one_is_none() {
        var random = new Random(5);
        var qr = new QrContent(Reference.draw(random), LookUpCode.draw(random));
        assertThat(qr.text()).matches("INFOMAT:1:[2-9A-Z]{16}:[0-9]{7}");
        assertThat(QrContent.parse(qr.text())).contains(qr);
        assertThat(QrContent.parse("https://example.org")).isEmpty();
        assertThat(QrContent.parse(qr.text().replace(":1:", ":2:"))).isEmpty();
    }

    @Test
    void a_code_does_not_print_itself() {
        LookUpCode code = LookUpCode.draw(new Random(5));
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Property
    void no_reference_with_a_wrong_check_character_can_be_made(
            @ForAll @StringLength(16) @CharRange(from = '2', to = '9') String digits) {
        if (!PureCheck.MOD_37_2.holds(digits)) {
            assertThatThrownBy(() -> new Reference(digits)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
