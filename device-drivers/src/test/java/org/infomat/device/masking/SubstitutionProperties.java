package org.infomat.device.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SubstitutionProperties {
    private static Substitution substitution(long seed) {
        return new Substitution(new Random(seed));
    }

    @Property
    void no_number_of_eight_digits_or_more_is_left(
            @ForAll long seed, @ForAll @NumericChars @StringLength(min = 8, max = 40) String number) {
        String masked = substitution(seed).text(number);
        assertThat(masked).hasSameSizeAs(number).matches("[0-9]+").isNotEqualTo(number);
        assertThat(fits(masked)).isEqualTo(fits(number));
    }

    private static boolean fits(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 2 * digit / 10 + 2 * digit % 10;
        }
        return sum % 10 == 0;
    }

    @Property
    void names_of_every_script_become_others_of_the_same_script_and_length(
            @ForAll long seed,
            @ForAll
                    @StringLength(min = 4, max = 20)
                    @Chars({'а', 'к', 'м', 'я', 'Ж', 'ы', 'ە', 'ş', 'ğ', 'ı', 'س', 'ر', 'ی', 'ک', 'a', 'Z'})
                    String name) {
        String masked = substitution(seed).text(name);
        assertThat(masked).isNotEqualTo(name).hasSameSizeAs(name);
        assertThat(masked.codePoints().map(Character::getType).toArray())
                .isEqualTo(name.codePoints().map(Character::getType).toArray());
        assertThat(masked.getBytes(StandardCharsets.UTF_8)).hasSameSizeAs(name.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void the_same_word_is_the_same_again_and_what_stands_between_stays(
            @ForAll long seed, @ForAll @NumericChars @StringLength(min = 1, max = 12) String number) {
        Substitution substitution = substitution(seed);
        String masked = substitution.text(number + "=" + number + "^ /" + number);
        String other = substitution.text(number);
        assertThat(masked).isEqualTo(other + "=" + other + "^ /" + other);
    }

    @Property
    void bytes_keep_their_length_whatever_they_are(@ForAll long seed, @ForAll @Size(max = 64) byte[] bytes) {
        byte[] masked = substitution(seed).bytes(bytes, StandardCharsets.UTF_8);
        assertThat(masked).hasSameSizeAs(bytes);
    }

    @Property
    void packed_digits_stay_digits(@ForAll long seed, @ForAll @NumericChars @StringLength(value = 16) String number) {
        byte[] packed = java.util.HexFormat.of().parseHex(number);
        byte[] masked = substitution(seed).numbers(packed);
        assertThat(java.util.HexFormat.of().formatHex(masked))
                .matches("[0-9]{16}")
                .isNotEqualTo(number);
    }
}
