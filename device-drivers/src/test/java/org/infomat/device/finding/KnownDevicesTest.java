package org.infomat.device.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDevicesTest {
    private static final KnownDevices FACTS = new KnownDevices(
            List.of("# makers", "", "1111 * scanner", "1111 0002 receipt-printer profile=x # a model"));

    @ParameterizedTest
    @CsvSource({
        "1111:0002, Scanner, RECEIPT_PRINTER, CERTAIN, KNOWN_MODEL",
        "1111:0003, Gadget, SCANNER, LIKELY, KNOWN_MAKER",
        "1111:0003, Thermal Printer, RECEIPT_PRINTER, LIKELY, OWN_WORD",
        "2222:0001, BAR-CODE READER, SCANNER, LIKELY, OWN_WORD",
        "2222:0001, Mini Swipe Reader, STRIPE_READER, LIKELY, OWN_WORD"
    })
    void a_model_counts_more_than_a_name_and_a_name_more_than_a_maker(
            String numbers, String label, Kind kind, Confidence confidence, Clue clue) {
        Guess guess = FACTS.guess(numbers, label).orElseThrow();
        assertThat(guess.kind()).isEqualTo(kind);
        assertThat(guess.confidence()).isEqualTo(confidence);
        assertThat(guess.clue()).isEqualTo(clue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Keyboard", "USB Serial", "Barcode Label Printer", ""})
    void nothing_is_made_of_a_name_that_says_nothing(String label) {
        assertThat(FACTS.guess("2222:0001", label)).isEmpty();
    }

    @Test
    void the_list_that_the_program_carries_is_whole() {
        assertThat(KnownDevices.read().guess("088c:2030", ""))
                .hasValueSatisfying(guess -> assertThat(guess.settings()).containsEntry("profile", "presenter-80"));
    }

    @Test
    void a_line_that_is_no_fact_is_refused() {
        assertThatThrownBy(() -> new KnownDevices(List.of("0c2e scanner")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VENDOR PRODUCT KIND");
    }
}
