package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.printer.ipp.IppRequest.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bytes of RFC 8010, appendix A.
class IppMessageTest {
    /// A.3, Print-Job response (failure): `client-error-attributes-or-values-not-supported`.
    private static final byte[] REFUSAL = HexFormat.of()
            .parseHex("0101040b0000000101"
                    + "470012617474726962757465732d63686172736574" + "00057574662d38"
                    + "48001b617474726962757465732d6e61747572616c2d6c616e6775616765" + "0005656e2d7573"
                    + "05" + "210006636f70696573" + "000400000014"
                    + "1000057369646573" + "0000" + "03");

    @Test
    void a_request_is_written_as_the_standard_shows_it() {
        byte[] request = new IppRequest(Operation.PRINT_JOB, 1, "ipp://printer.example.com/ipp/print/pinetree")
                .text(Syntax.NAME, "job-name", "foobar")
                .job()
                .integer("copies", 20)
                .with("%PDF".getBytes(US_ASCII));
        String text = new String(request, US_ASCII);
        assertThat(HexFormat.of().formatHex(request)).startsWith("02000002000000010147001261747472");
        assertThat(text)
                .contains("attributes-charset\0\u0005utf-8H\0\u001battributes-natural-language\0\u0002en")
                .contains("E\0\u000bprinter-uri\0\u002cipp://printer.example.com/ipp/print/pinetree")
                .contains("B\0\u0008job-name\0\u0006foobar\u0002!\0\u0006copies\0\u0004\0\0\0\u0014\u0003")
                .endsWith("%PDF");
    }

    @Test
    void further_values_of_an_attribute_have_no_name() {
        String text = new String(
                new IppRequest(Operation.GET_PRINTER_ATTRIBUTES, 2, "ipp://a/b")
                        .text(Syntax.KEYWORD, "requested-attributes", "a", "b")
                        .with(new byte[0]),
                US_ASCII);
        assertThat(text).endsWith("requested-attributes\0\u0001aD\0\0\0\u0001b\u0003");
    }

    @Test
    void an_answer_is_read_as_the_standard_shows_it() throws Exception {
        IppResponse answer = IppResponse.parse(REFUSAL);
        assertThat(answer.refused()).isTrue();
        assertThat(answer.number()).isEqualTo(1);
        assertThat(answer.text("attributes-charset")).isEqualTo("utf-8");
        assertThat(answer.number("copies")).contains(20);
        assertThat(answer.text("sides")).isEmpty();
    }

    @Test
    void an_answer_that_breaks_off_is_told() {
        for (int length = 0; length < REFUSAL.length; length++) {
            byte[] part = Arrays.copyOf(REFUSAL, length);
            assertThatExceptionOfType(IppException.class).isThrownBy(() -> IppResponse.parse(part));
        }
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 500) byte[] bytes) {
        assertThatCode(() -> {
                    try {
                        IppResponse.parse(bytes);
                    } catch (IppException e) {
                        assertThat(e).hasMessageContaining("printer's answer");
                    }
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "3, none, ONLINE, NONE",
        "4, none, BUSY, NONE",
        "5, none, OFFLINE, NONE",
        "3, media-empty-report, OFFLINE, PAPER_OUT",
        "5, media-needed-error, OFFLINE, PAPER_OUT",
        "5, media-jam, OFFLINE, PAPER_JAM",
        "3, cover-open-report, OFFLINE, COVER_OPEN",
        "3, marker-supply-low-warning, ONLINE, TONER_LOW",
        "5, toner-empty-error, OFFLINE, TONER_OUT",
        "3, media-low, ONLINE, PAPER_LOW",
        "3, shutdown, POWER_OFF, NONE",
        "3, something-new, ONLINE, NONE"
    })
    void each_reason_of_a_printer_means_one_of_ours(int state, String reason, DeviceState means, DeviceReason why)
            throws Exception {
        byte[] answer = new IppRequest(Operation.GET_PRINTER_ATTRIBUTES, 1, "ipp://a/b")
                .integer("printer-state", state)
                .text(Syntax.KEYWORD, "printer-state-reasons", reason)
                .with(new byte[0]);
        assertThat(PrinterCondition.of(IppResponse.parse(answer)).status().state())
                .isEqualTo(means);
        assertThat(PrinterCondition.of(IppResponse.parse(answer)).status().reason())
                .isEqualTo(why);
    }

    @Test
    void of_several_reasons_the_one_that_stops_it_is_told() throws Exception {
        byte[] answer = new IppRequest(Operation.GET_PRINTER_ATTRIBUTES, 1, "ipp://a/b")
                .integer("printer-state", 3)
                .text(Syntax.KEYWORD, "printer-state-reasons", "toner-low-report", "media-empty-report")
                .with(new byte[0]);
        assertThat(PrinterCondition.of(IppResponse.parse(answer)).status().reason())
                .isEqualTo(DeviceReason.PAPER_OUT);
    }
}
