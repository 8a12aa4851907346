package org.infomat.device.recording;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;

/// What is asked of a device in a session, and its outcome in words that tell nothing of a person.
final class Operations {
    static final String STOPPED = "stopped";

    private Operations() {}

    /// What is asked of a device of this class, first and then again and again.
    static List<Request> plan(Device device) {
        return switch (device) {
            case BarcodeScanner scanner -> List.of(Request.SCAN);
            case CardReader reader -> List.of(Request.READ, Request.AWAIT_REMOVAL);
            case ReceiptPrinter printer -> List.of(Request.STATUS);
            case DocumentPrinter printer -> List.of(Request.STATUS);
            case SignalBoard board -> List.of(Request.AWAIT_CHANGE);
            default -> throw new IllegalArgumentException("No session is recorded with " + device.id());
        };
    }

    /// What comes before that.
    static List<Request> beginning(Device device) {
        return switch (device) {
            case ReceiptPrinter printer -> List.of(Request.STATUS, Request.PRINT);
            case DocumentPrinter printer -> List.of(Request.STATUS, Request.PRINT);
            case SignalBoard board -> List.of(Request.STATUS, Request.LIGHT);
            default -> List.of();
        };
    }

    static String outcome(Device device, Request request) {
        String outcome = asked(device, request);
        return Thread.currentThread().isInterrupted() ? STOPPED : outcome;
    }

    private static String asked(Device device, Request request) {
        try {
            return switch (request) {
                case STATUS -> told(device.status());
                case PRINT -> printed(print(device));
                case SCAN -> scanned(((BarcodeScanner) device).scan());
                case READ -> read(((CardReader) device).read());
                case AWAIT_REMOVAL -> {
                    ((CardReader) device).awaitRemoval();
                    yield "none there";
                }
                case LIGHT -> lit((SignalBoard) device);
                case AWAIT_CHANGE -> changed(((SignalBoard) device).awaitChange());
            };
        } catch (DeviceException e) {
            return "gone " + e.status().reason();
        } catch (InterruptedException e) {
            return STOPPED;
        }
    }

    private static String told(DeviceStatus status) {
        return status.state() + " " + status.reason();
    }

    /// A limit over the driver's own would end while a recording is played, in which no time is waited through.
    private static HealthOutcome print(Device device) throws InterruptedException {
        return switch (device) {
            case DocumentPrinter printer -> HealthCheck.testPage(printer);
            case ReceiptPrinter printer -> HealthCheck.testReceipt(printer);
            default -> throw new IllegalArgumentException(device.id() + " is no printer");
        };
    }

    private static String printed(HealthOutcome outcome) {
        return switch (outcome) {
            case HealthOutcome.Passed _ -> "printed";
            case HealthOutcome.Failed failed -> "not printed " + failed.reason();
            case HealthOutcome.Unattended _ -> "unattended";
            case HealthOutcome.NotAvailable _ -> "not available";
        };
    }

    private static String scanned(Barcode code) {
        return "code " + code.symbology() + " " + code.text().length() + " characters";
    }

    private static String lit(SignalBoard board) throws DeviceException {
        board.light(Arrays.stream(Lamp.values())
                .collect(Collectors.toMap(lamp -> lamp, lamp -> Light.steady(Light.Colour.WHITE))));
        return "lit";
    }

    private static String changed(SensorChange change) {
        return change.sensor().word() + (change.active() ? " active" : " at rest");
    }

    private static String read(CardRead card) {
        return switch (card) {
            case CardRead.Read(var data) ->
                "card uid " + data.uid().map(String::length).orElse(0) + " identifier "
                        + data.identifier().map(String::length).orElse(0) + " characters";
            case CardRead.Removed _ -> "removed";
            case CardRead.Unreadable _ -> "unreadable";
            case CardRead.NeedsKey _ -> "needs a key";
            case CardRead.WrongKey _ -> "wrong key";
            case CardRead.NotTrusted _ -> "not trusted";
        };
    }
}
