package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.masking.Substitution;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What of a message reaches a recording.
class XfsMaskTest {
    private static final Substitution SUBSTITUTION = new Substitution(new Random(7));
    private static final XfsMask MASK = XfsMask.of(SUBSTITUTION);

    private static XfsMask cards(Map<String, String> settings) {
        return new XfsMask(
                SUBSTITUTION, new ChipMask(new DriverSettings(settings), SUBSTITUTION), SUBSTITUTION::text, US_ASCII);
    }

    @Test
    void what_a_service_says_of_itself_stays() {
        String status = """
                {"header":{"type":"completion","name":"Common.Status","requestId":12345,"version":"2.0",\
                "completionCode":"success"},"payload":{"common":{"device":"online"},"printer":{"paper":{"upper":"low"}}}}""";
        assertThat(MASK.heard(status)).hasValue(status);
        assertThat(MASK.sent(status)).hasValue(status);
    }

    @Test
    void what_makers_write_freely_is_other_text_and_codes_stay() {
        assertThat(MASK.heard("""
                        {"header":{"type":"completion","name":"Common.Status","requestId":3,\
                        "completionCode":"commandErrorCode","errorDescription":"Card 4929000000006 of IVANOVA"},\
                        "payload":{"errorCode":"mediaJam","common":{"extra":{"last":"4929000000006"}}}}""").orElseThrow())
                .contains("\"commandErrorCode\"", "\"mediaJam\"")
                .doesNotContain("4929000000006", "IVANOVA");
    }

    @Test
    void what_is_no_message_is_a_length() {
        assertThat(MASK.heard("IVANOVA {")).hasValue("[9]");
    }

    @Property(tries = 200)
    void nothing_of_a_person_is_kept_wherever_a_service_puts_it(
            @ForAll @AlphaChars @StringLength(min = 8, max = 20) String name,
            @ForAll @NumericChars @StringLength(min = 8, max = 16) String number) {
        String upper = "X" + name;
        ObjectNode message = Message.object();
        ObjectNode header = message.putObject("header").put("type", "completion");
        header.put("name", "Printer.GetForm").put("requestId", 7).put("maker", upper);
        ObjectNode payload = message.putObject("payload").put("title", upper).put("status", upper);
        payload.put("number", Long.parseLong("1" + number)).put("share", Double.parseDouble(number) + 0.5);
        payload.putObject("fields").put("NAME", upper).putArray("values").add(number);
        payload.putObject(upper).put("n" + number, true);
        payload.putObject("extra").put("y" + name, 1);
        String text = Message.JSON.writeValueAsString(message);
        assertThat(MASK.heard(text).orElseThrow())
                .contains("\"requestId\":7", "Printer.GetForm")
                .doesNotContain(upper, number, "y" + name);
        assertThat(MASK.sent(text).orElseThrow()).doesNotContain(upper, "y" + name);
    }

    @Test
    void a_list_of_small_numbers_may_spell_something_and_is_replaced() {
        String heard = """
                {"header":{"type":"completion","name":"CardReader.ReadRawData","requestId":3},\
                "payload":{"maker":{"digits":[4,9,2,9,0,0,0,0,0,0,0,0,6],"length":13}}}""";
        assertThat(MASK.heard(heard).orElseThrow())
                .contains("\"length\":13")
                .doesNotContain("[4,9,2,9,0,0,0,0,0,0,0,0,6]");
    }

    @Test
    void nothing_that_is_said_to_an_identity_document_is_kept() {
        XfsMask mask = cards(Map.of("passport.identifier", "document-number"));
        String said = """
                {"header":{"type":"completion","name":"CardReader.ChipIO","requestId":3},"payload":{"chipData":"kAA="}}""";
        assertThat(mask.heard(said)).isEmpty();
        assertThat(mask.sent(said)).isEmpty();
    }

    @Test
    void a_command_that_is_not_of_the_settings_is_a_length_and_an_answer_keeps_its_status() {
        XfsMask mask = cards(Map.of("read", "00B0000000"));
        assertThat(mask.sent(chip("command", new byte[] {0, (byte) 0xB0, 0, 0, 0})))
                .hasValueSatisfying(text -> assertThat(text).contains("\"ALAAAAA=\""));
        assertThat(mask.sent(chip("command", "00200001IVAN".getBytes(US_ASCII))))
                .hasValueSatisfying(text -> assertThat(text).contains("\"[16]\""));
        String heard = mask.heard(chip("completion", "IVANOVA1\u0061\u0010".getBytes(US_ASCII)))
                .orElseThrow();
        byte[] answer = Base64.getDecoder()
                .decode(Message.JSON
                        .readTree(heard)
                        .path("payload")
                        .path("chipData")
                        .stringValue());
        assertThat(new String(answer, US_ASCII))
                .hasSize(10)
                .endsWith("\u0061\u0010")
                .doesNotContain("IVANOVA");
    }

    private static String chip(String type, byte[] data) {
        ObjectNode message = Message.object();
        message.putObject("header")
                .put("type", type)
                .put("name", "CardReader.ChipIO")
                .put("requestId", 3);
        message.putObject("payload").put("chipData", Base64.getEncoder().encodeToString(data));
        return Message.JSON.writeValueAsString(message);
    }

    @Test
    void the_time_that_is_left_lengths_and_the_order_of_keys_are_not_compared() {
        String one = """
                {"header":{"type":"command","name":"Printer.PrintRaw"},"payload":{"data":"[652]","timeout":20000}}""";
        String other = """
                {"header":{"name":"Printer.PrintRaw","type":"command"},"payload":{"timeout":1,"data":"[660]"}}""";
        assertThat(MASK.same(one, other)).isTrue();
        assertThat(MASK.same(one, other.replace("PrintRaw", "PrintForm"))).isFalse();
    }
}
