package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// Under which statistic an outcome counts.
final class Tallies {
    private Tallies() {}

    static Statistic of(CardRead card) {
        return switch (card) {
            case CardRead.Read _, CardRead.NeedsKey _, CardRead.WrongKey _ -> Statistic.GOOD_READS;
            case CardRead.Removed _ -> Statistic.FAILED_READS;
            case CardRead.Unreadable _, CardRead.NotTrusted _ -> Statistic.UNREADABLE_CARDS;
        };
    }

    static void count(PrintOutcome outcome, DeviceId printer, UsageBook usage) {
        switch (outcome) {
            case PrintOutcome.Printed(int millimetres, int cuts) -> {
                usage.count(printer, Statistic.RECEIPTS_PRINTED, 1);
                usage.count(printer, Statistic.MILLIMETRES_PRINTED, millimetres);
                usage.count(printer, Statistic.PAPER_CUTS, cuts);
            }
            case PrintOutcome.OutOfPaper _,
                    PrintOutcome.CoverOpen _,
                    PrintOutcome.Jammed _,
                    PrintOutcome.Unreachable _ -> usage.count(printer, Statistic.FAILED_PRINTS, 1);
        }
    }

    static void count(DocumentOutcome outcome, DeviceId printer, UsageBook usage) {
        switch (outcome) {
            case DocumentOutcome.Printed(int pages) -> {
                usage.count(printer, Statistic.DOCUMENTS_PRINTED, 1);
                usage.count(printer, Statistic.PAGES_PRINTED, pages);
            }
            case DocumentOutcome.NotPrinted _ -> usage.count(printer, Statistic.FAILED_DOCUMENTS, 1);
        }
    }
}
