package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.infomat.device.masking.Substitution;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.junit.jupiter.api.Test;

/// What of the messages of a printer reaches a recording.
class IppMaskTest {
    private static final IppMask MASK = new IppMask(new Substitution(new Random(7)));
    private static final String[] ATTRIBUTES = {
        "printer-state-message",
        "printer-location",
        "printer-info",
        "printer-name",
        "printer-uuid",
        "printer-device-id",
        "printer-serial-number",
        "printer-more-info",
        "printer-uri-supported",
        "printer-state-reasons",
        "printer-geo-location",
        "job-name",
        "job-uri",
        "job-originating-user-name",
        "job-state-message",
        "document-name",
        "requesting-user-name",
        "status-message",
        "x-of-the-maker"
    };
    private static final Syntax[] TEXTS = {
        Syntax.TEXT, Syntax.NAME, Syntax.URI, Syntax.OCTETS, Syntax.TEXT_WITH_LANGUAGE, Syntax.MEMBER_NAME
    };

    private static IppRequest message() {
        return new IppRequest(Operation.GET_JOB_ATTRIBUTES, 17, "ipp://hall-7.example/ipp/print");
    }

    private static String heard(byte[] body) {
        return MASK.heard(new Reply.Answered(3, 1250, new Carrier.Answer(200, body)).text(Veil.NONE))
                .orElseThrow();
    }

    private static String sent(byte[] request) {
        return MASK.sent(new Order.Carry(3, Duration.ofMillis(900), request).text(Veil.NONE))
                .orElseThrow();
    }

    /// The bytes of a masked answer, as one character each.
    private static String bytes(String heard) {
        Reply.Answered answered = (Reply.Answered) Reply.parse(heard);
        return new String(answered.answer().body(), ISO_8859_1);
    }

    @Test
    void what_a_printer_says_of_itself_stays() {
        String status = "3 1250ms HTTP 200 2.0 0000 17 [operation] attributes-charset:charset=utf-8"
                + " [printer] printer-state:enum=5 printer-state-reasons:keyword=media-empty-report"
                + " :keyword=toner-low-warning printer-is-accepting-jobs:boolean=true"
                + " printer-make-and-model:text=Example%20A4 printer-resolution:resolution*%00%00%02X%00%00%02X%03"
                + " [job] job-id:integer=4711 job-state:enum=9";
        assertThat(MASK.heard(status)).hasValue(status);
        String pause = "4 400ms pause";
        assertThat(MASK.sent(pause)).hasValue(pause);
        assertThat(MASK.heard("4 1650ms paused")).hasValue("4 1650ms paused");
    }

    @Property(tries = 100)
    void nothing_of_a_person_is_kept_wherever_a_printer_puts_it(
            @ForAll @AlphaChars @StringLength(min = 8, max = 20) String name,
            @ForAll @NumericChars @StringLength(min = 8, max = 16) String number) {
        IppRequest message = message();
        for (Syntax syntax : TEXTS) {
            for (String attribute : ATTRIBUTES) {
                message.text(syntax, attribute, "x" + name, "Мария " + number);
            }
            message.text(syntax, "x" + name, "any").text(syntax, number, "any");
        }
        message.text(Syntax.KEYWORD, "printer-dns-sd-name", "x" + name)
                .integer("printer-serial-number", Integer.parseInt(number.substring(0, 8)));
        byte[] answer = message.with(("x" + name + number).getBytes(UTF_8));
        String heard = heard(answer);
        assertThat(heard)
                .contains("2.0 0009 17 ", "printer-state-reasons:text=", " data:[")
                .doesNotContain(clear(name, number));
        assertThat(bytes(heard)).hasSameSizeAs(new String(answer, ISO_8859_1)).doesNotContain(clear(name, number));
        assertThat(heard).doesNotContain("printer-serial-number:integer=" + Integer.parseInt(number.substring(0, 8)));
    }

    private static String[] clear(String name, String number) {
        return new String[] {
            "x" + name, number, "hall-7", new String("Мария".getBytes(UTF_8), ISO_8859_1), "%D0%9C%D0%B0%D1%80"
        };
    }

    @Test
    void what_is_sent_leaves_lengths_of_names_and_the_document() {
        byte[] request = message()
                .text(Syntax.NAME, "requesting-user-name", "ivanova")
                .text(Syntax.NAME, "job-name", "Decision for I. Ivanova")
                .text(Syntax.KEYWORD, "media", "iso_a4_210x297mm")
                .integer("job-id", 4711)
                .with("%PDF of Ivanova".getBytes(UTF_8));
        assertThat(sent(request))
                .isEqualTo("3 900ms Get-Job-Attributes 2.0 0009 17 [operation] attributes-charset:charset=utf-8"
                        + " attributes-natural-language:language=en printer-uri:uri=[30]"
                        + " requesting-user-name:name=[7] job-name:name=[23] media:keyword=iso_a4_210x297mm"
                        + " job-id:integer=4711 data:[15]");
    }

    @Test
    void what_is_no_message_is_a_length_and_a_failure_has_other_words() {
        assertThat(heard("Ivanova!".getBytes(UTF_8))).isEqualTo("3 1250ms HTTP 200 unreadable:[8]");
        assertThat(MASK.heard("Ivanova")).hasValue("[7]");
        assertThat(MASK.sent("Ivanova")).hasValue("[7]");
        assertThat(MASK.heard(new Reply.Failed(3, 5, Failure.REFUSED, "hall-7.example: refused").text(Veil.NONE))
                        .orElseThrow())
                .startsWith("3 5ms refused ")
                .doesNotContain("hall", "example");
    }

    @Property(tries = 500)
    void whatever_comes_is_masked_to_one_line(@ForAll String text) {
        assertThat(MASK.heard(text).orElseThrow()).matches("[ -~]*");
        assertThat(MASK.sent("1 2ms Print-Job " + text).orElseThrow()).matches("[ -~]*");
    }

    @Test
    void the_time_that_is_left_and_the_length_of_a_document_are_not_compared() {
        String recorded = sent(message().with(new byte[7]));
        assertThat(MASK.same(recorded, sent(message().with(new byte[9])).replace("900ms", "3000ms")))
                .isTrue();
        assertThat(MASK.same(recorded, sent(message().with(new byte[0])))).isFalse();
        assertThat(MASK.same(recorded, sent(message().integer("job-id", 1).with(new byte[7]))))
                .isFalse();
        assertThat(MASK.same("4 400ms pause", "4 500ms pause")).isTrue();
        assertThat(MASK.same("4 400ms pause", recorded)).isFalse();
    }
}
