package org.infomat.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ZoneLinesTest {
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final List<String> CARD = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

    private final ZoneLines lines = new ZoneLines();

    @Test
    void the_two_lines_of_a_passport_are_one_text() {
        assertThat(accept(FIRST)).isEmpty();
        assertThat(lines.midway()).isTrue();
        assertThat(accept(SECOND)).containsExactly(FIRST + "\n" + SECOND);
        assertThat(lines.midway()).isFalse();
    }

    @Test
    void so_are_the_three_lines_of_a_card() {
        assertThat(accept(CARD.get(0))).isEmpty();
        assertThat(accept(CARD.get(1))).isEmpty();
        assertThat(accept(CARD.get(2))).containsExactly(String.join("\n", CARD));
    }

    @Test
    void a_code_in_between_ends_what_had_begun_and_nothing_is_lost() {
        accept(FIRST);
        assertThat(accept("4006381333931")).containsExactly(FIRST, "4006381333931");
    }

    @Test
    void a_line_that_stays_alone_is_a_code_of_its_own() {
        accept(FIRST);
        assertThat(lines.release()).extracting(Barcode::text).containsExactly(FIRST);
        assertThat(lines.release()).isEmpty();
    }

    @Property(tries = 300)
    void whatever_comes_comes_out_again_in_its_order(@ForAll List<Boolean> zones) {
        ZoneLines fresh = new ZoneLines();
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        for (boolean zone : zones) {
            String text = zone ? FIRST : "CODE-" + in.size();
            in.add(text);
            fresh.accept(code(text)).forEach(code -> out.add(code.text()));
        }
        fresh.release().forEach(code -> out.add(code.text()));
        assertThat(String.join("\n", out)).isEqualTo(String.join("\n", in));
    }

    private List<String> accept(String text) {
        return lines.accept(code(text)).stream().map(Barcode::text).toList();
    }

    private static Barcode code(String text) {
        return new Barcode(Symbology.UNKNOWN, text);
    }
}
