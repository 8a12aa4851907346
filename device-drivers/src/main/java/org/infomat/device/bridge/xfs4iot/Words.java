package org.infomat.device.bridge.xfs4iot;

import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// The words of XFS4IoT in ours.
final class Words {
    static final DeviceStatus SILENT =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, "the service does not answer");
    static final DeviceStatus SLOW =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, "the service ran past its time limit");
    static final DeviceStatus LOST =
            new DeviceStatus(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN, "the service has closed the line");
    static final DeviceStatus BUSY = DeviceStatus.of(DeviceState.BUSY, DeviceReason.NONE);
    static final DeviceStatus CLOSED = new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");

    private Words() {}

    static DeviceStatus babbling(String detail) {
        return new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.BABBLING, detail);
    }

    /// What `Common.Status` says of a device.
    static DeviceStatus device(String word) {
        return switch (word) {
            case "online" -> DeviceStatus.ONLINE;
            case "offline" -> DeviceStatus.of(DeviceState.OFFLINE, DeviceReason.SILENT);
            case "powerOff" -> DeviceStatus.of(DeviceState.POWER_OFF, DeviceReason.SILENT);
            case "noDevice" -> DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
            case "hardwareError" -> DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE);
            case "userError" -> DeviceStatus.of(DeviceState.USER_ERROR, DeviceReason.NONE);
            case "deviceBusy" -> BUSY;
            case "fraudAttempt" -> DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.TAMPERED);
            case "potentialFraud" -> DeviceStatus.of(DeviceState.ONLINE, DeviceReason.TAMPERED);
            case "starting" -> DeviceStatus.STARTING;
            default -> babbling("no word for a device's status");
        };
    }

    /// Whether a device that says this of itself has to be opened anew.
    static boolean gone(DeviceStatus status) {
        return status.state() == DeviceState.NO_DEVICE || status.state() == DeviceState.POWER_OFF;
    }

    /// What a completion says that is no success.
    static XfsException failure(String completionCode, String errorCode) {
        String detail = errorCode.isEmpty() ? completionCode : completionCode + ", " + errorCode;
        DeviceStatus status = switch (completionCode) {
            case "commandErrorCode" -> error(errorCode, detail);
            case "deviceNotReady" -> new DeviceStatus(DeviceState.OFFLINE, DeviceReason.SILENT, detail);
            case "timeOut" -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, detail);
            case "userError" -> new DeviceStatus(DeviceState.USER_ERROR, DeviceReason.NONE, detail);
            case "fraudAttempt" -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.TAMPERED, detail);
            default -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, detail);
        };
        return new XfsException(status, errorCode);
    }

    private static DeviceStatus error(String errorCode, String detail) {
        return switch (errorCode) {
            case "mediaJam" -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.CARD_JAM, detail);
            case "mediaJammed", "paperJammed" -> new DeviceStatus(DeviceState.OFFLINE, DeviceReason.PAPER_JAM, detail);
            case "paperOut" -> new DeviceStatus(DeviceState.OFFLINE, DeviceReason.PAPER_OUT, detail);
            case "tonerOut", "inkOut" -> new DeviceStatus(DeviceState.OFFLINE, DeviceReason.TONER_OUT, detail);
            default -> new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, detail);
        };
    }
}
