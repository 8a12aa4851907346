package org.infomat.device.bridge.javapos;

import java.util.function.IntFunction;
import jpos.JposConst;
import jpos.JposException;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// The errors of JavaPOS in our words. A service's own text is not passed on: it may quote what it has read.
///
/// @param failure of a device that is there and is on and cannot do its work (`E_FAILURE`)
/// @param extended what the error codes mean that each category of devices has for itself
record Faults(DeviceStatus failure, IntFunction<DeviceStatus> extended) {
    /// Of categories whose own errors all end with a repair.
    static final Faults GENERAL = new Faults(
            status(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, "E_FAILURE"),
            code -> status(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, "E_EXTENDED, " + code));

    DeviceStatus status(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_CLOSED -> status(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "E_CLOSED");
            case JposConst.JPOS_E_CLAIMED -> status(DeviceState.OFFLINE, DeviceReason.PORT_REFUSED, "E_CLAIMED");
            case JposConst.JPOS_E_NOTCLAIMED -> status(DeviceState.OFFLINE, DeviceReason.NOT_OPENED, "E_NOTCLAIMED");
            case JposConst.JPOS_E_NOSERVICE -> status(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN, "E_NOSERVICE");
            case JposConst.JPOS_E_DISABLED -> status(DeviceState.OFFLINE, DeviceReason.NOT_OPENED, "E_DISABLED");
            case JposConst.JPOS_E_ILLEGAL ->
                status(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, "E_ILLEGAL");
            case JposConst.JPOS_E_NOHARDWARE -> status(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED, "E_NOHARDWARE");
            case JposConst.JPOS_E_OFFLINE -> status(DeviceState.OFFLINE, DeviceReason.SILENT, "E_OFFLINE");
            case JposConst.JPOS_E_NOEXIST -> status(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING, "E_NOEXIST");
            case JposConst.JPOS_E_FAILURE -> failure;
            case JposConst.JPOS_E_TIMEOUT -> status(DeviceState.HARDWARE_ERROR, DeviceReason.SILENT, "E_TIMEOUT");
            case JposConst.JPOS_E_BUSY -> status(DeviceState.BUSY, DeviceReason.NONE, "E_BUSY");
            case JposConst.JPOS_E_EXTENDED -> extended.apply(e.getErrorCodeExtended());
            default ->
                status(
                        DeviceState.HARDWARE_ERROR,
                        DeviceReason.UNRECOVERABLE,
                        "JavaPOS error " + e.getErrorCode() + ", " + e.getErrorCodeExtended());
        };
    }

    DeviceException exception(DeviceId id, JposException e) {
        DeviceStatus status = status(e);
        return new DeviceException(id, status, "The JavaPOS service refused: " + status.detail(), remedy(e));
    }

    private static String remedy(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_CLAIMED -> "End the other program that has claimed the device";
            case JposConst.JPOS_E_NOSERVICE, JposConst.JPOS_E_NOEXIST ->
                "Check jpos.xml and that the maker's service is on the class path";
            case JposConst.JPOS_E_ILLEGAL -> "Check in the maker's manual that the service can do this";
            default -> "Check its cable, the power and the maker's service";
        };
    }

    static DeviceStatus status(DeviceState state, DeviceReason reason, String detail) {
        return new DeviceStatus(state, reason, detail);
    }
}
