package org.infomat.kiosk;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.Presentation;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.pdf.A4Pages;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DeviceReport;
import org.infomat.kiosk.hardware.DeviceWork;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.receipt.TrialReceipts;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.servicing.Finding;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;
import org.infomat.kiosk.sound.Loudspeakers;
import org.infomat.kiosk.sound.SoundException;

/// Does what belongs to a technician's trials: lets a device do something that people judge.
final class TrialWork {
    private static final Duration PRINTING = Duration.ofSeconds(90);
    /// A device that hangs while somebody presents something is left behind after so much longer.
    private static final Duration PRESENTING = HealthLevel.INTERACTIVE.limit().plusSeconds(2);

    private final Hardware hardware;
    private final Supplier<TrialReceipts> receipts;
    private final Loudspeakers loudspeakers;

    /// @param receipts by the content that the terminal shows now
    TrialWork(Hardware hardware, Supplier<TrialReceipts> receipts, Loudspeakers loudspeakers) {
        this.hardware = hardware;
        this.receipts = receipts;
        this.loudspeakers = loudspeakers;
    }

    Result perform(Task.Trying task) throws InterruptedException {
        return switch (task) {
            case Task.PrintScript(DeviceId printer, String language) ->
                print(printer, receipts.get().script(language));
            case Task.PrintMeasures(DeviceId printer) ->
                print(printer, receipts.get().measures());
            case Task.ReadCard(DeviceId reader) ->
                with(reader, CardReader.class, PRESENTING, Presentation::ofCard)
                        .map(read -> read.map(TrialWork::seen).orElseGet(TrialWork::unattended))
                        .orElseGet(() -> faulty(reader));
            case Task.ScanCode(DeviceId scanner) ->
                with(scanner, BarcodeScanner.class, PRESENTING, Presentation::ofCode)
                        .map(code -> code.map(TrialWork::seen).orElseGet(TrialWork::unattended))
                        .orElseGet(() -> faulty(scanner));
            case Task.PlayTone(Task.Outlet outlet, Task.Side side) -> sound(outlet, side);
            // What is to be done is to write it down, and that has been done.
            case Task.Judge judge -> new Result.Done("");
        };
    }

    private <D extends org.infomat.device.Device, T> Optional<T> with(
            DeviceId id, Class<D> contract, Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        return hardware.alone(id, contract, limit, work);
    }

    private Result print(DeviceId printer, Receipt receipt) throws InterruptedException {
        boolean sheets = hardware.config(printer).deviceClass() == DeviceClass.DOCUMENT_PRINTER;
        Optional<Result> result = sheets
                ? with(
                        printer,
                        DocumentPrinter.class,
                        PRINTING,
                        pages -> result(pages.print(new A4Pages().of(receipt))))
                : with(printer, ReceiptPrinter.class, PRINTING, roll -> result(roll.print(receipt)));
        return result.orElseGet(() -> faulty(printer));
    }

    private static Result result(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed(int millimetres, int cuts) -> new Result.Done(millimetres + " mm, cuts: " + cuts);
            case PrintOutcome.OutOfPaper _ -> new Result.Faulty(DeviceReason.PAPER_OUT, "");
            case PrintOutcome.CoverOpen _ -> new Result.Faulty(DeviceReason.COVER_OPEN, "");
            case PrintOutcome.Jammed _ -> new Result.Faulty(DeviceReason.PAPER_JAM, "");
            case PrintOutcome.Unreachable(String detail) -> new Result.Faulty(DeviceReason.SILENT, detail);
        };
    }

    private static Result result(DocumentOutcome outcome) {
        return switch (outcome) {
            case DocumentOutcome.Printed(int pages) -> new Result.Done("pages: " + pages);
            case DocumentOutcome.NotPrinted(DeviceReason reason, String detail) -> new Result.Faulty(reason, detail);
        };
    }

    private static Result seen(CardRead read) {
        return switch (read) {
            case CardRead.Read(CardData card) -> new Result.Found(finding(card));
            case CardRead.NeedsKey _, CardRead.WrongKey _ ->
                new Result.Found(new Finding.Card(Finding.Card.Kind.IDENTITY_DOCUMENT, "", Optional.empty(), 0));
            case CardRead.Removed _ -> new Result.Faulty(DeviceReason.UNREADABLE, "taken away too early");
            case CardRead.Unreadable(String detail) -> new Result.Faulty(DeviceReason.UNREADABLE, detail);
            case CardRead.NotTrusted(CardRead.Doubt doubt) ->
                new Result.Faulty(DeviceReason.UNREADABLE, "a document that is not to be believed: " + doubt);
        };
    }

    private static Finding finding(CardData card) {
        return new Finding.Card(
                kind(card),
                card.atr(),
                card.profile(),
                card.identifier().map(String::length).orElse(0));
    }

    private static Finding.Card.Kind kind(CardData card) {
        if (card.document().isPresent()) {
            return Finding.Card.Kind.IDENTITY_DOCUMENT;
        }
        if (card.atr().isEmpty()) {
            return Finding.Card.Kind.STRIPE;
        }
        return card.uid().isPresent() ? Finding.Card.Kind.CONTACTLESS : Finding.Card.Kind.CHIP;
    }

    private static Result seen(Barcode code) {
        return new Result.Found(Finding.Code.of(code.symbology(), code.text()));
    }

    private static Result unattended() {
        return new Result.Failed(Ended.Why.UNATTENDED, "");
    }

    private Result faulty(DeviceId id) {
        DeviceStatus status = hardware.reports().stream()
                .filter(report -> report.id().equals(id))
                .map(DeviceReport::status)
                .findFirst()
                .orElse(DeviceStatus.STARTING);
        return new Result.Faulty(status.reason(), status.detail());
    }

    private Result sound(Task.Outlet outlet, Task.Side side) throws InterruptedException {
        try {
            loudspeakers.sound(outlet, side);
            return new Result.Done("");
        } catch (SoundException e) {
            return new Result.Failed(Ended.Why.NO_SOUND, String.valueOf(e.getMessage()));
        }
    }

    /// What it is called in the audit log.
    static String word(Task.Trying task) {
        return switch (task) {
            case Task.PrintScript print -> "print-script";
            case Task.PrintMeasures print -> "print-measures";
            case Task.ReadCard read -> "read-card";
            case Task.ScanCode scan -> "scan-code";
            case Task.PlayTone tone -> "play-tone";
            case Task.Judge judge -> judge.worked() ? "trial-worked" : "trial-did-not-work";
        };
    }

    /// What it is done to: a device, or a part of the terminal.
    static String object(Task.Trying task) {
        return switch (task) {
            case Task.PrintScript print -> print.printer().value();
            case Task.PrintMeasures print -> print.printer().value();
            case Task.ReadCard read -> read.reader().value();
            case Task.ScanCode scan -> scan.scanner().value();
            case Task.PlayTone tone -> word(tone.outlet());
            case Task.Judge judge -> object(judge.trial());
        };
    }

    private static String object(Trial trial) {
        return trial.device().map(DeviceId::value).orElseGet(() -> word(trial.kind()));
    }

    /// What else is to be known of it before it is done.
    static String detail(Task.Trying task) {
        return switch (task) {
            case Task.PrintScript print -> print.language();
            case Task.PlayTone tone -> word(tone.side());
            case Task.Judge judge -> judge.detail();
            case Task.PrintMeasures print -> "";
            case Task.ReadCard read -> "";
            case Task.ScanCode scan -> "";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
