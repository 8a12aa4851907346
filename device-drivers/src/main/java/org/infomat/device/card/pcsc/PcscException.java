package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// The card service refused a call, in its own codes (`pcsclite.h`).
final class PcscException extends IOException {
    static final int CANCELLED = 0x8010_0002;
    static final int INVALID_HANDLE = 0x8010_0003;
    static final int UNKNOWN_READER = 0x8010_0009;
    static final int TIMEOUT = 0x8010_000A;
    static final int SHARING_VIOLATION = 0x8010_000B;
    static final int NO_SMARTCARD = 0x8010_000C;
    static final int NOT_READY = 0x8010_0010;
    static final int COMM_ERROR = 0x8010_0013;
    static final int NOT_TRANSACTED = 0x8010_0016;
    static final int READER_UNAVAILABLE = 0x8010_0017;
    static final int NO_SERVICE = 0x8010_001D;
    static final int SERVICE_STOPPED = 0x8010_001E;
    static final int NO_READERS_AVAILABLE = 0x8010_002E;
    static final int REMOVED_CARD = 0x8010_0069;

    private static final long serialVersionUID = 1;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(CANCELLED, "SCARD_E_CANCELLED"),
            Map.entry(INVALID_HANDLE, "SCARD_E_INVALID_HANDLE"),
            Map.entry(UNKNOWN_READER, "SCARD_E_UNKNOWN_READER"),
            Map.entry(TIMEOUT, "SCARD_E_TIMEOUT"),
            Map.entry(SHARING_VIOLATION, "SCARD_E_SHARING_VIOLATION"),
            Map.entry(NO_SMARTCARD, "SCARD_E_NO_SMARTCARD"),
            Map.entry(NOT_READY, "SCARD_E_NOT_READY"),
            Map.entry(COMM_ERROR, "SCARD_F_COMM_ERROR"),
            Map.entry(NOT_TRANSACTED, "SCARD_E_NOT_TRANSACTED"),
            Map.entry(READER_UNAVAILABLE, "SCARD_E_READER_UNAVAILABLE"),
            Map.entry(NO_SERVICE, "SCARD_E_NO_SERVICE"),
            Map.entry(SERVICE_STOPPED, "SCARD_E_SERVICE_STOPPED"),
            Map.entry(NO_READERS_AVAILABLE, "SCARD_E_NO_READERS_AVAILABLE"),
            Map.entry(REMOVED_CARD, "SCARD_W_REMOVED_CARD"));

    private final int code;

    PcscException(String call, int code) {
        super(call + " answered "
                + NAMES.getOrDefault(code, "0x%08X".formatted(code).toLowerCase(Locale.ROOT)));
        this.code = code;
    }

    int code() {
        return code;
    }

    /// Whether the card was taken away while it was being read. A failed transmission may be that too: see the reader.
    boolean cardGone() {
        return code == REMOVED_CARD || code == NO_SMARTCARD;
    }

    /// Whether this concerns the card alone: the reader goes on.
    boolean concernsCard() {
        return switch (code) {
            case CANCELLED,
                    INVALID_HANDLE,
                    UNKNOWN_READER,
                    TIMEOUT,
                    COMM_ERROR,
                    READER_UNAVAILABLE,
                    NO_SERVICE,
                    SERVICE_STOPPED,
                    NO_READERS_AVAILABLE -> false;
            default -> true;
        };
    }

    /// What the reader is to say of itself after this.
    DeviceStatus status() {
        return switch (code) {
            case NO_SERVICE, SERVICE_STOPPED, COMM_ERROR, INVALID_HANDLE ->
                status(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN);
            case UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS_AVAILABLE ->
                status(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
            case CANCELLED -> status(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED);
            case TIMEOUT -> status(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW);
            default -> status(DeviceState.HARDWARE_ERROR, DeviceReason.NONE);
        };
    }

    private DeviceStatus status(DeviceState state, DeviceReason reason) {
        return new DeviceStatus(state, reason, String.valueOf(getMessage()));
    }
}
