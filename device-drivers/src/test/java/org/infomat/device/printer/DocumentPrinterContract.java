package org.infomat.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.printer.DocumentOutcome.NotPrinted;
import org.infomat.device.printer.DocumentOutcome.Printed;
import org.infomat.device.printer.pdf.A4Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every printer of A4 sheets does, whatever its driver.
@Timeout(60)
public abstract class DocumentPrinterContract {
    private static final Document DOCUMENT = new A4Pages().of(Samples.in("fa"));

    private DocumentBench bench;

    protected abstract DocumentBench bench() throws IOException, InterruptedException;

    @BeforeEach
    void set_up() throws Exception {
        bench = bench();
    }

    @AfterEach
    void clear_away() throws Exception {
        bench.close();
    }

    @Test
    void a_printer_in_order_is_online_and_names_its_model() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            assertThat(printer.status().state()).isEqualTo(DeviceState.ONLINE);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.NONE);
            assertThat(printer.description().model()).isNotEmpty();
        }
    }

    @Test
    void a_document_is_printed_as_it_was_sent() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
            assertThat(bench.printed()).containsExactly(DOCUMENT.pdf());
        }
    }

    @Test
    void without_paper_nothing_is_sent_and_with_paper_it_prints_again() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            bench.paperOut(true);
            assertThat(printer.status().state()).isEqualTo(DeviceState.OFFLINE);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.PAPER_OUT);
            assertThat(reason(printer.print(DOCUMENT))).isEqualTo(DeviceReason.PAPER_OUT);
            assertThat(bench.printed()).isEmpty();
            bench.paperOut(false);
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
        }
    }

    @Test
    void with_little_toner_it_works_and_says_so() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            bench.tonerLow(true);
            assertThat(printer.status().works()).isTrue();
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.TONER_LOW);
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
        }
    }

    @Test
    void when_the_paper_runs_out_while_printing_it_is_told_and_the_document_taken_back() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            bench.slow(true);
            FutureTask<DocumentOutcome> outcome = inBackground(printer);
            Thread.sleep(1_000); // it is at work
            bench.paperOut(true);
            assertThat(reason(outcome.get(10, TimeUnit.SECONDS))).isEqualTo(DeviceReason.PAPER_OUT);
            bench.slow(false);
            bench.paperOut(false);
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
        }
    }

    @Test
    void interrupting_takes_the_document_back() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            bench.slow(true);
            FutureTask<DocumentOutcome> outcome = inBackground(printer);
            Thread.sleep(500);
            outcome.cancel(true);
            bench.slow(false);
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
        }
    }

    @Test
    void an_unplugged_printer_says_so_and_can_be_opened_when_it_is_back() throws Exception {
        try (DocumentPrinter printer = bench.open()) {
            bench.unplug();
            assertThat(printer.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            assertThat(printer.print(DOCUMENT)).isInstanceOf(NotPrinted.class);
        }
        assertThatExceptionOfType(DeviceException.class).isThrownBy(() -> bench.open());
        bench.plugInAgain();
        try (DocumentPrinter printer = bench.open()) {
            assertThat(printer.print(DOCUMENT)).isEqualTo(new Printed(1));
        }
    }

    @Test
    void a_setting_that_it_does_not_know_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.open(Map.of("colour", "blue")))
                .withMessageContaining("colour");
    }

    @Test
    void closing_twice_is_harmless() throws Exception {
        DocumentPrinter printer = bench.open();
        printer.close();
        printer.close();
        assertThat(printer.status().works()).isFalse();
    }

    private static DeviceReason reason(DocumentOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotPrinted.class);
        return ((NotPrinted) outcome).reason();
    }

    private static FutureTask<DocumentOutcome> inBackground(DocumentPrinter printer) {
        FutureTask<DocumentOutcome> outcome = new FutureTask<>(() -> printer.print(DOCUMENT));
        Thread.ofVirtual().start(outcome);
        return outcome;
    }
}
