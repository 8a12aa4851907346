package org.infomat.device.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Messages of IPP as a technician reads them, and that nothing is lost by it.
class IppTextTest {
    private static final Integer[] TAGS = {
        0x10, 0x13, 0x21, 0x22, 0x23, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x37, 0x41, 0x42, 0x44, 0x45, 0x4a, 0x7f
    };

    @Test
    void a_request_can_be_read() {
        byte[] request = new IppRequest(Operation.PRINT_JOB, 3, "ipp://a/b")
                .text(Syntax.NAME, "job-name", "Мария, 2 = 3")
                .job()
                .integer("copies", -1)
                .text(Syntax.KEYWORD, "sides", "one-sided", "two-sided")
                .with("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new Order.Carry(7, Duration.ofMillis(900), request).text(Veil.NONE))
                .isEqualTo("7 900ms Print-Job 2.0 0002 3 [operation] attributes-charset:charset=utf-8"
                        + " attributes-natural-language:language=en printer-uri:uri=ipp%3A//a/b"
                        + " job-name:name=%D0%9C%D0%B0%D1%80%D0%B8%D1%8F%2C%202%20%3D%203"
                        + " [job] copies:integer=-1 sides:keyword=one-sided :keyword=two-sided data:JVBERg==");
    }

    @Property(tries = 500)
    void any_bytes_come_back_as_they_were(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(back(bytes)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void any_message_comes_back_as_it_was(@ForAll("messages") byte[] message) throws Exception {
        assertThat(back(message)).isEqualTo(message);
        assertThat(IppText.of(message, Veil.NONE)).matches("[!-~]+( [!-~]+)*").doesNotContain("unreadable");
    }

    private static byte[] back(byte[] bytes) {
        return IppText.bytes(List.of(IppText.of(bytes, Veil.NONE).split(" ")));
    }

    @Provide
    Arbitrary<byte[]> messages() {
        Arbitrary<byte[]> group = Arbitraries.of(0, 1, 2, 4, 5, 15).map(tag -> new byte[] {tag.byteValue()});
        Arbitrary<byte[]> value = Combinators.combine(
                        Arbitraries.of(TAGS), bytes(0, 20), Arbitraries.oneOf(bytes(0, 20), bytes(4, 4), bytes(1, 1)))
                .as((tag, name, bytes) -> joined(List.of(new byte[] {tag.byteValue()}, sized(name), sized(bytes))));
        return Combinators.combine(
                        bytes(8, 8), Arbitraries.oneOf(group, value).list().ofMaxSize(12), bytes(0, 30))
                .as((header, parts, data) -> joined(List.of(header, joined(parts), new byte[] {3}, data)));
    }

    private static Arbitrary<byte[]> bytes(int least, int most) {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(least).ofMaxSize(most);
    }

    private static byte[] sized(byte[] bytes) {
        return joined(List.of(new byte[] {0, (byte) bytes.length}, bytes));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void each_failure_comes_back_as_it_was(Failure failure) {
        String text = new Reply.Failed(3, 5, failure, "No: 5 %").text(Veil.NONE);
        assertThat(Reply.parse(text)).isEqualTo(new Reply.Failed(3, 5, failure, "No: 5 %"));
        assertThat(Failure.of(failure.exception("No"))).isEqualTo(failure);
        assertThat(failure.exception("No")).hasMessage("No");
    }

    @Test
    void what_an_order_or_a_reply_is_not_is_refused() {
        for (String text : new String[] {
            "", "1", "1 2ms", "1 2 pause", "x 2ms pause", "1 2ms Print-Job", "1 2ms Print-Job unreadable:AAAA"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> Order.parse(text));
        }
        for (String text : new String[] {
            "", "1 2ms", "1 2ms HTTP", "1 2ms HTTP 200", "1 2ms exploded", "1 2ms HTTP 200 2.0 0000 1 x"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> Reply.parse(text));
        }
    }

    @Property(tries = 500)
    void any_text_is_a_reply_or_refused(@ForAll String text) {
        for (String reply :
                new String[] {text, "1 2ms " + text, "1 2ms HTTP 200 " + text, "1 2ms HTTP 200 2.0 0000 1 " + text}) {
            try {
                assertThat(Reply.parse(reply).number()).isEqualTo(1);
            } catch (IllegalArgumentException e) {
                // declared: it is none
            }
        }
    }
}
