package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jpos.MSRControl115;
import jpos.POSPrinterControl115;
import jpos.ScannerControl115;
import jpos.SmartCardRWControl115;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.masking.Substitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of what is said to a control and told by it.
class ControlMaskTest {
    private static final String PERSON = "Мария Иванова 4929000000006";
    private static final String READ = "\u0000\u00b0\u0000\u0000\u0000";

    /// Of all categories.
    private static final Set<String> METHODS = Stream.of(
                    SmartCardRWControl115.class,
                    MSRControl115.class,
                    ScannerControl115.class,
                    POSPrinterControl115.class)
            .flatMap(contract -> Arrays.stream(contract.getMethods()).map(Method::getName))
            .collect(Collectors.toSet());

    private final Substitution substitution = new Substitution(new Random(7));
    private final ControlMask mask = withChip(Map.of("read", "00B0000000"));

    private ControlMask withChip(Map<String, String> settings) {
        ChipMask chip = new ChipMask(new DriverSettings(settings), substitution);
        return new ControlMask(METHODS, substitution, chip, substitution::text, UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"claim\",\"arguments\":[2000]}",
                "{\"call\":\"setDeviceEnabled\",\"arguments\":[true]}",
                "{\"call\":\"getCapISO\"}",
                "{\"response\":12}"
            })
    void words_yes_and_no_and_small_numbers_are_said_as_they_are(String message) {
        assertThat(mask.sent(message)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":\"claim\"}",
                "{\"answer\":\"claim\",\"failed\":102,\"extended\":0}",
                "{\"answer\":\"getCoverOpen\",\"returned\":false}",
                "{\"answer\":\"getOutputID\",\"returned\":1234567}",
                "{\"event\":\"completed\",\"number\":1234567}",
                "{\"event\":\"status\",\"number\":2001}",
                "{\"event\":\"error\",\"code\":114,\"extended\":203,\"locus\":2,\"response\":12}"
            })
    void states_errors_and_numbers_of_orders_are_told_as_they_are(String message) {
        assertThat(mask.heard(message)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"printNormal\",\"arguments\":[2,\"Мария Иванова 4929000000006\"]}",
                "{\"call\":\"printNormal\",\"arguments\":[4929000000006]}",
                "{\"call\":\"printNormal\",\"arguments\":[4929.0]}",
                "{\"call\":\"directIO\",\"arguments\":[1,[492900000],{\"Мария\":\"Иванова\"}]}",
                "{\"call\":\"Мария Иванова\",\"arguments\":[]}",
                "{\"call\":\"mariaIvanova4929\"}",
                "{\"call\":\"claim\",\"arguments\":[2000],\"Мария\":4929000000006}",
                "{\"response\":492900000}",
                "{\"response\":12,\"name\":\"Мария\"}",
                "Мария Иванова 4929000000006"
            })
    void nothing_of_a_person_is_left_of_what_is_said(String message) {
        assertThat(mask.sent(message).orElse("")).doesNotContain("Мария", "Иванова", "4929");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\":\"getCheckHealthText\",\"returned\":\"Мария Иванова 4929000000006\"}",
                "{\"answer\":\"getAccountNumber\",\"returned\":\"4929000000006\"}",
                "{\"answer\":\"getState\",\"returned\":492900000}",
                "{\"answer\":\"getState\",\"returned\":4929000000006}",
                "{\"answer\":\"getState\",\"returned\":{\"Мария\":4929}}",
                "{\"answer\":\"directIO\",\"filled\":[[492900000],[\"Мария\"],{\"Мария\":4929}]}",
                "{\"answer\":\"retrieveStatistics\",\"filled\":[[\"<a><ModelName>M-1</ModelName><x>Мария 4929</x></a>\"]]}",
                "{\"answer\":\"retrieveStatistics\",\"filled\":[[\"Мария 4929\"]]}",
                "{\"answer\":\"Мария\",\"returned\":true}",
                "{\"answer\":\"mariaIvanova4929\"}",
                "{\"answer\":\"claim\",\"failed\":492900000,\"extended\":492900000}",
                "{\"answer\":\"claim\",\"returned\":true,\"Мария\":4929}",
                "{\"event\":\"status\",\"number\":492900000}",
                "{\"event\":\"error\",\"code\":492900000,\"extended\":492900000,\"locus\":492900000}",
                "{\"event\":\"Мария\",\"number\":4929000}",
                "{\"Мария\":4929}",
                "[\"Мария\"]",
                "Мария Иванова 4929000000006"
            })
    void nothing_of_a_person_is_left_of_what_is_told(String message) {
        assertThat(mask.heard(message).orElse("")).doesNotContain("Мария", "Иванова", "4929");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getScanData", "getScanDataLabel", "getTrack1Data", "getTrack2Data", "getTrack3Data"})
    void what_was_read_is_other_data_of_the_same_kind(String method) {
        String read = method.startsWith("getTrack") ? "SARA 1234567890" : PERSON;
        byte[] bytes = method.startsWith("getTrack") ? read.getBytes(ISO_8859_1) : read.getBytes(UTF_8);
        String masked = mask.heard(told(method, bytes)).orElseThrow();
        assertThat(ControlMessage.read(masked))
                .hasValueSatisfying(message -> assertThat(message)
                        .isInstanceOfSatisfying(ControlMessage.Returned.class, returned -> {
                            byte[] other = returned.value().binaryValue();
                            assertThat(other).hasSameSizeAs(bytes).isNotEqualTo(bytes);
                            assertThat(new String(other, UTF_8))
                                    .doesNotContain("Мария", "4929000000006", "SARA", "1234567890")
                                    .contains(" ");
                        }));
    }

    private static String told(String method, byte[] bytes) {
        return "{\"answer\":\"" + method + "\",\"returned\":\""
                + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    /// MSR services put the lengths of all tracks into one number.
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, 2_435_112, -10_000})
    void a_large_number_is_another(int number) {
        ControlMessage event = new ControlMessage.Event(ControlMessage.Kind.DATA, number);
        assertThat(mask.heard(event.text()).flatMap(ControlMessage::read))
                .get()
                .isInstanceOf(ControlMessage.Event.class)
                .isNotEqualTo(event);
    }

    @Test
    void many_small_numbers_are_as_much_as_a_text() {
        assertThat(mask.sent("{\"call\":\"directIO\",\"arguments\":[1,[49,52,57],[7]]}"))
                .contains("{\"call\":\"directIO\",\"arguments\":[1,[\"[2]\",\"[2]\",\"[2]\"],[7]]}");
        assertThat(mask.heard("{\"answer\":\"directIO\",\"filled\":[[4929,4930,4931],[7]]}")
                        .orElseThrow())
                .doesNotContain("4929", "4930", "4931")
                .endsWith(",[7]]}");
    }

    @Test
    void what_a_chip_is_told_stays_where_the_settings_name_it_and_is_else_a_length() {
        assertThat(mask.sent(readData(READ)))
                .hasValueSatisfying(said -> assertThat(said).contains(ControlMessage.JSON.writeValueAsString(READ)));
        assertThat(mask.sent(readData("\u0000 \u0000\u00011234")))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("[\"[8]\"]").doesNotContain("1234"));
    }

    private static String readData(String command) {
        return new ControlMessage.Call(
                        "readData",
                        List.of(
                                ControlMessage.JSON.valueToTree(13),
                                ControlMessage.JSON.valueToTree(new int[] {5}),
                                ControlMessage.JSON.valueToTree(new String[] {command})))
                .text();
    }

    @Test
    void of_an_identity_document_nothing_is_left() {
        ControlMask documents = withChip(Map.of("identifier", "document-number"));
        assertThat(documents.sent(readData(READ))).isEmpty();
        assertThat(documents.heard("{\"answer\":\"readData\",\"filled\":[[5],[\"" + PERSON + "\"]]}"))
                .isEmpty();
    }

    @Test
    void what_is_printed_is_the_same_whatever_its_length_and_another_call_is_not() {
        assertThat(mask.same(
                        "{\"call\":\"print\",\"arguments\":[\"[7]\"]}", "{\"call\":\"print\",\"arguments\":[\"[8]\"]}"))
                .isTrue();
        assertThat(mask.same(
                        "{\"call\":\"cutPaper\",\"arguments\":[90]}", "{\"call\":\"cutPaper\",\"arguments\":[80]}"))
                .isFalse();
    }
}
