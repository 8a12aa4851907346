package org.infomat.device.printer.ipp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// How a printer is, in our words (RFC 8011, 5.4.11 and 5.4.12). A reason's ending (`-report`, `-warning`, `-error`)
/// is left aside: printers set it by what they do at the moment, not by whether they can print.
record PrinterCondition(DeviceStatus status) {
    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;

    static PrinterCondition of(IppResponse answer) {
        int state = answer.number("printer-state").orElse(0);
        boolean accepts = answer.number("printer-is-accepting-jobs").orElse(1) != 0;
        List<String> reasons = answer.texts("printer-state-reasons");
        return new PrinterCondition(status(state, accepts, reasons));
    }

    private static DeviceStatus status(int state, boolean accepts, List<String> reasons) {
        String detail = String.join(" ", reasons).replace("none", "").strip();
        Optional<DeviceStatus> trouble = reasons.stream()
                .flatMap(reason -> status(plain(reason), detail).stream())
                .min(Comparator.comparing((DeviceStatus status) -> status.works()));
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (state == STOPPED || !accepts) {
            return new DeviceStatus(DeviceState.OFFLINE, DeviceReason.NONE, detail.isEmpty() ? "stopped" : detail);
        }
        return new DeviceStatus(state == PROCESSING ? DeviceState.BUSY : DeviceState.ONLINE, DeviceReason.NONE, detail);
    }

    private static String plain(String reason) {
        return reason.replaceAll("-(report|warning|error)$", "");
    }

    private static Optional<DeviceStatus> status(String reason, String detail) {
        return switch (reason) {
            case "media-empty", "media-needed", "input-tray-missing" -> offline(DeviceReason.PAPER_OUT, detail);
            case "media-jam" -> offline(DeviceReason.PAPER_JAM, detail);
            case "cover-open", "door-open", "interlock-open" -> offline(DeviceReason.COVER_OPEN, detail);
            case "marker-supply-empty", "toner-empty" -> offline(DeviceReason.TONER_OUT, detail);
            case "fuser-over-temp" -> offline(DeviceReason.OVERHEATED, detail);
            case "paused", "moving-to-paused", "spool-area-full" -> offline(DeviceReason.NONE, detail);
            case "shutdown" -> Optional.of(new DeviceStatus(DeviceState.POWER_OFF, DeviceReason.NONE, detail));
            case "media-low" -> online(DeviceReason.PAPER_LOW, detail);
            case "marker-supply-low", "toner-low" -> online(DeviceReason.TONER_LOW, detail);
            default -> Optional.empty();
        };
    }

    private static Optional<DeviceStatus> offline(DeviceReason reason, String detail) {
        return Optional.of(new DeviceStatus(DeviceState.OFFLINE, reason, detail));
    }

    private static Optional<DeviceStatus> online(DeviceReason reason, String detail) {
        return Optional.of(new DeviceStatus(DeviceState.ONLINE, reason, detail));
    }
}
