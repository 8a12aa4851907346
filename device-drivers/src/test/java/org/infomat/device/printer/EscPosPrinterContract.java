package org.infomat.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.PrintOutcome.CoverOpen;
import org.infomat.device.printer.PrintOutcome.Unreachable;
import org.junit.jupiter.api.Test;

/// What every receipt printer does that is spoken with in ESC/POS, whatever its line: it says more of itself.
public abstract class EscPosPrinterContract extends ReceiptPrinterContract {
    @Override
    protected DeviceReason blockedKnife() {
        return DeviceReason.CUTTER_ERROR;
    }

    @Test
    void a_printer_in_order_is_online_and_names_its_make() throws Exception {
        try (ReceiptPrinter printer = opened().open()) {
            assertThat(printer.status())
                    .isEqualTo(new DeviceStatus(DeviceState.ONLINE, DeviceReason.NONE, "INFOMAT Virtual Printer"));
        }
    }

    @Test
    void with_its_cover_open_nothing_is_sent() throws Exception {
        try (ReceiptPrinter printer = opened().open()) {
            opened().paperSide().coverOpen(true);
            assertThatItIsOffline(printer, DeviceReason.COVER_OPEN);
            assertThat(printer.print(SHORT)).isEqualTo(new CoverOpen());
        }
    }

    @Test
    void a_cover_opened_while_printing_is_told() throws Exception {
        try (ReceiptPrinter printer = opened().open()) {
            opened().paperSide().slow(CRAWL);
            CompletableFuture<PrintOutcome> outcome = inBackground(printer, LONG);
            Thread.sleep(300); // it prints for seconds
            opened().paperSide().coverOpen(true);
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new CoverOpen());
        }
    }

    @Test
    void noise_is_no_answer() throws Exception {
        try (ReceiptPrinter printer = opened().open()) {
            opened().paperSide().babbling(true);
            assertThat(printer.status().reason()).isEqualTo(DeviceReason.BABBLING);
            assertThat(printer.print(SHORT)).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void a_printer_that_sends_noise_is_not_taken_into_service_for_one_answer_in_it() throws Exception {
        opened().paperSide().babbling(true);
        assertThatThrownBy(() -> opened().open())
                .isInstanceOfSatisfying(
                        DeviceException.class,
                        refused -> assertThat(refused.status().reason()).isEqualTo(DeviceReason.BABBLING))
                .hasMessageContaining("Check its cable");
        opened().paperSide().babbling(false);
        try (ReceiptPrinter printer = openedOnceItsLineIsQuiet()) {
            assertThat(printer.status().works()).isTrue();
        }
    }

    /// A line may hold some noise yet: each time that it is opened, it is heard out a little further.
    private ReceiptPrinter openedOnceItsLineIsQuiet() throws Exception {
        for (int i = 0; i < 20; i++) {
            try {
                return opened().open();
            } catch (DeviceException e) {
                assertThat(e.status().reason()).isEqualTo(DeviceReason.BABBLING);
            }
        }
        return opened().open();
    }

    @Test
    void a_profile_that_it_does_not_know_is_refused_with_those_it_knows() {
        assertThatThrownBy(() -> opened().open(Map.of("profile", "no-such-printer")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epson-80");
    }

    @Test
    void a_model_that_tells_nothing_by_itself_is_asked() throws Exception {
        try (ReceiptPrinter printer = opened().open(Map.of("profile", "generic-80"))) {
            opened().paperSide().coverOpen(true);
            assertThatItIsOffline(printer, DeviceReason.COVER_OPEN);
            opened().paperSide().coverOpen(false);
            assertThat(printer.status().works()).isTrue();
            FutureTask<Boolean> change = change(printer);
            opened().paperSide().paperOut(true);
            assertThatItIsOffline(printer, DeviceReason.PAPER_OUT);
            assertThat(change.isDone()).isFalse();
            change.cancel(true);
        }
    }
}
