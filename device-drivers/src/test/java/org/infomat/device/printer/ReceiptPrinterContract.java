package org.infomat.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.PrintOutcome.Jammed;
import org.infomat.device.printer.PrintOutcome.OutOfPaper;
import org.infomat.device.printer.PrintOutcome.Printed;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.infomat.device.printer.simulated.PrintedReceipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every receipt printer does, whatever its driver and line.
@Timeout(30)
public abstract class ReceiptPrinterContract {
    protected static final Receipt SHORT = Samples.in("en");
    protected static final Receipt LONG = Samples.in("fa");
    /// Slow enough that something can happen while it prints.
    protected static final int CRAWL = 4_000;

    /// Sooner than anybody asks who does so twice a second.
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private PrinterBench bench;

    protected abstract PrinterBench bench() throws IOException, InterruptedException;

    /// What is said of a knife that is stuck.
    protected abstract DeviceReason blockedKnife();

    /// Within what a printer that falls silent under a receipt is given up: two seconds, and what a machine that does
    /// other work adds.
    protected Duration noticed() {
        return Duration.ofMillis(2_300);
    }

    /// How many times as many bytes it sends for a receipt in Latin letters as where the printer knows letters itself.
    protected int bulk() {
        return 1;
    }

    protected final PrinterBench opened() {
        return bench;
    }

    @BeforeEach
    void set_up() throws Exception {
        bench = bench();
    }

    @AfterEach
    void clear_away() throws Exception {
        bench.close();
    }

    @Test
    void a_printer_in_order_is_online() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.status().state()).isEqualTo(DeviceState.ONLINE);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.NONE);
        }
    }

    @Test
    void each_receipt_is_printed_and_cut_by_itself() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
            assertThat(printer.print(LONG)).isInstanceOf(Printed.class);
        }
        assertThat(bench.paperSide().receipts()).hasSize(2).allMatch(PrintedReceipt::cut);
    }

    @Test
    void with_little_paper_it_works_and_says_so() throws Exception {
        bench.paperSide().paperLow(true);
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.status().state()).isEqualTo(DeviceState.ONLINE);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.PAPER_LOW);
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void without_paper_nothing_is_sent() throws Exception {
        bench.paperSide().paperOut(true);
        try (ReceiptPrinter printer = bench.open()) {
            assertThatItIsOffline(printer, DeviceReason.PAPER_OUT);
            assertThat(printer.print(SHORT)).isEqualTo(new OutOfPaper());
            bench.paperSide().paperOut(false);
            assertThat(printer.status().works()).isTrue();
        }
        assertThat(bench.paperSide().receipts()).isEmpty();
    }

    @Test
    void when_the_paper_runs_out_while_printing_the_rest_is_never_printed_for_the_next_person() throws Exception {
        bench.paperSide().paperOutAfter(300);
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.print(LONG)).isEqualTo(new OutOfPaper());
            bench.paperSide().paperOut(false);
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
        assertThat(bench.paperSide().receipts()).hasSize(2);
        PrintedReceipt torn = bench.paperSide().receipts().getFirst();
        PrintedReceipt next = bench.paperSide().receipts().getLast();
        assertThat(torn.cut()).isFalse();
        assertThat(torn.picture().getHeight()).isLessThan(600);
        assertThat(next.picture().getHeight()).isEqualTo(heightOfAnUndisturbedOne());
    }

    private int heightOfAnUndisturbedOne() throws Exception {
        bench.paperSide().takeReceipts();
        try (ReceiptPrinter printer = bench.open()) {
            printer.print(SHORT);
        }
        return bench.paperSide().receipts().getFirst().picture().getHeight();
    }

    @Test
    void a_knife_that_jams_is_told_and_works_again_when_it_has_been_freed() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().cutterBlocked(true);
            assertThat(printer.print(SHORT)).isEqualTo(new Jammed());
            assertThatItIsOffline(printer, blockedKnife());
            bench.paperSide().cutterBlocked(false);
            assertThat(printer.status().works()).isTrue();
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void a_printer_that_answers_nothing_is_silent_within_its_second_and_prints_nothing() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().silent(true);
            long start = System.nanoTime();
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.SILENT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_300));
            assertThat(printer.print(SHORT)).isInstanceOf(Unreachable.class);
        }
        assertThat(bench.paperSide().receipts()).isEmpty();
    }

    @Test
    void a_printer_that_falls_silent_while_printing_has_not_printed_and_that_is_told_within_two_seconds()
            throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().slow(CRAWL);
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, LONG);
            Thread.sleep(300); // it prints for seconds
            bench.paperSide().silent(true);
            long silent = System.nanoTime();
            assertThat(outcome.get(8, TimeUnit.SECONDS)).isInstanceOf(Unreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - silent)).isLessThan(noticed());
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.SILENT);
        }
    }

    @Test
    void an_unplugged_printer_says_so_and_can_be_opened_when_it_is_back() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.unplug();
            assertThat(printer.status().state()).isEqualTo(DeviceState.NO_DEVICE);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
            assertThat(printer.print(SHORT)).isInstanceOf(Unreachable.class);
        }
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> bench.open())
                .satisfies(e -> assertThat(e.status().works()).isFalse());
        bench.plugInAgain();
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void a_cable_pulled_while_printing_is_told_at_once() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().slow(CRAWL);
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, LONG);
            Thread.sleep(300);
            bench.unplug();
            assertThat(outcome.get(3, TimeUnit.SECONDS)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void a_slow_printer_is_waited_for_within_the_limit_and_no_longer() throws Exception {
        try (ReceiptPrinter printer = bench.open(Map.of("limit", "1"))) {
            bench.paperSide().slow(800 * bulk());
            assertThat(printer.print(SHORT)).isInstanceOf(Unreachable.class);
        }
        bench.paperSide().slow(0);
        try (ReceiptPrinter printer = bench.open(Map.of("limit", "20"))) {
            bench.paperSide().slow(450 * bulk()); // longer than a silence may last
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void a_printer_that_takes_nothing_more_costs_two_seconds_and_never_the_terminal() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().slow(CRAWL);
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, LONG);
            Thread.sleep(300);
            bench.paperSide().stuck(true);
            long stuck = System.nanoTime();
            assertThat(outcome.get(9, TimeUnit.SECONDS)).isInstanceOf(Unreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - stuck)).isLessThan(noticed());
        }
        bench.paperSide().stuck(false);
        bench.paperSide().slow(0);
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void a_change_is_told_without_being_asked() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.status().works()).isTrue();
            Duration quickest = told(printer, true);
            for (int i = 0; i < 4 && quickest.compareTo(AT_ONCE) >= 0; i++) { // the machine was busy
                told(printer, false);
                quickest = told(printer, true);
            }
            assertThat(quickest).isLessThan(AT_ONCE);
        }
    }

    /// How long it takes until somebody who waits for a change knows what it is.
    private Duration told(ReceiptPrinter printer, boolean paperOut) throws Exception {
        FutureTask<Boolean> change = change(printer);
        long start = System.nanoTime();
        bench.paperSide().paperOut(paperOut);
        assertThat(change.get(2, TimeUnit.SECONDS)).isTrue();
        DeviceStatus status = printer.status();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(status.state()).isEqualTo(paperOut ? DeviceState.OFFLINE : DeviceState.ONLINE);
        assertThat(status.reason()).isEqualTo(paperOut ? DeviceReason.PAPER_OUT : DeviceReason.NONE);
        return taken;
    }

    @Test
    void while_somebody_waits_for_a_change_others_print_and_ask() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            assertThat(printer.status().works()).isTrue();
            FutureTask<Boolean> change = change(printer);
            for (int i = 0; i < 5; i++) {
                assertThat(printer.status().works()).isTrue();
            }
            assertThat(printer.print(SHORT)).isInstanceOf(Printed.class);
            assertThat(change.isDone()).isFalse();
            bench.paperSide().silent(true);
            assertThat(lastAnswerPassed(printer).reason()).isEqualTo(DeviceReason.SILENT);
            assertThat(printer.print(SHORT)).isInstanceOf(Unreachable.class);
            change.cancel(true);
        }
    }

    /// An answer of before may have been under way yet, over a line that takes its time: it is believed once.
    private static DeviceStatus lastAnswerPassed(ReceiptPrinter printer) {
        DeviceStatus first = printer.status();
        return first.works() ? printer.status() : first;
    }

    @Test
    void while_it_prints_it_is_busy_and_works() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().slow(2_000 * bulk());
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, SHORT);
            DeviceState state = printer.status().state();
            while (state != DeviceState.BUSY && !outcome.isDone()) {
                state = printer.status().state(); // it may not have begun
            }
            assertThat(state).isEqualTo(DeviceState.BUSY);
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(Printed.class);
        }
    }

    @Test
    void interrupting_cancels_the_printing() throws Exception {
        try (ReceiptPrinter printer = bench.open()) {
            bench.paperSide().slow(200 * bulk());
            CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
            Thread thread = Thread.ofVirtual().start(() -> print(printer, SHORT, outcome));
            Thread.sleep(200);
            thread.interrupt();
            assertThat(outcome)
                    .failsWithin(Duration.ofSeconds(3))
                    .withThrowableThat()
                    .withCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_setting_that_it_does_not_know_is_refused_with_those_it_knows() {
        assertThatThrownBy(() -> bench.open(Map.of("colour", "blue")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour")
                .hasMessageContaining("limit");
    }

    @Test
    void closing_twice_is_harmless() throws Exception {
        ReceiptPrinter printer = bench.open();
        printer.close();
        printer.close();
        assertThat(printer.status().works()).isFalse();
    }

    protected static void assertThatItIsOffline(ReceiptPrinter printer, DeviceReason reason) {
        DeviceStatus status = printer.status();
        assertThat(status.state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(status.reason()).isEqualTo(reason);
    }

    protected static FutureTask<Boolean> change(ReceiptPrinter printer) {
        FutureTask<Boolean> change = new FutureTask<>(() -> {
            printer.awaitChange();
            return true;
        });
        Thread.ofVirtual().start(change);
        return change;
    }

    protected static CompletableFuture<PrintOutcome> inBackground(ReceiptPrinter printer, Receipt receipt) {
        CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> print(printer, receipt, outcome));
        return outcome;
    }

    private static void print(ReceiptPrinter printer, Receipt receipt, CompletableFuture<PrintOutcome> outcome) {
        try {
            outcome.complete(printer.print(receipt));
        } catch (InterruptedException e) {
            outcome.completeExceptionally(e);
        }
    }
}
