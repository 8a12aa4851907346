package org.infomat.device.card.smartcardio;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// The JDK's card classes refused a call. Of what happened they tell only the name of the card service's code, in the
/// message of a cause.
final class JdkCardException extends IOException {
    static final String CLOSED = "closed";
    static final String SLOW = "no answer in time";
    static final String NO_ANSWER = "SCARD_E_NOT_TRANSACTED";
    static final String REMOVED = "SCARD_W_REMOVED_CARD";

    private static final long serialVersionUID = 1;
    private static final Set<String> READER_GONE =
            Set.of("SCARD_E_UNKNOWN_READER", "SCARD_E_READER_UNAVAILABLE", "SCARD_E_NO_READERS_AVAILABLE");
    private static final Set<String> CONTEXT_LOST =
            Set.of("SCARD_E_NO_SERVICE", "SCARD_E_SERVICE_STOPPED", "SCARD_F_COMM_ERROR", "SCARD_E_INVALID_HANDLE");

    private final String code;

    JdkCardException(String code) {
        super("The card service: " + code);
        this.code = code;
    }

    static JdkCardException of(CardException e) {
        return e instanceof CardNotPresentException ? caused(REMOVED, e) : caused(innermost(e), e);
    }

    static JdkCardException of(GeneralSecurityException e) {
        return caused(innermost(e), e);
    }

    /// The JDK says so of a card that it has already seen go.
    static JdkCardException of(IllegalStateException e) {
        return caused(REMOVED, e);
    }

    private static JdkCardException caused(String code, Exception cause) {
        JdkCardException exception = new JdkCardException(code);
        exception.initCause(cause);
        return exception;
    }

    private static String innermost(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : innermost(e.getCause());
    }

    boolean noReaders() {
        return code.equals("SCARD_E_NO_READERS_AVAILABLE");
    }

    /// Whether the card was taken away while it was being read. A failed transmission may be that too.
    boolean cardGone() {
        return code.equals(REMOVED) || code.equals("SCARD_E_NO_SMARTCARD");
    }

    /// Whether the connection to the card service is gone.
    boolean contextLost() {
        return CONTEXT_LOST.contains(code);
    }

    /// Whether this concerns the card alone: the reader goes on.
    boolean concernsCard() {
        return !contextLost() && !READER_GONE.contains(code) && !code.equals(CLOSED) && !code.equals(SLOW);
    }

    /// What the reader is to say of itself after this.
    DeviceStatus status() {
        if (contextLost()) {
            return status(DeviceState.OFFLINE, DeviceReason.SERVICE_DOWN);
        }
        if (READER_GONE.contains(code)) {
            return status(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);
        }
        return switch (code) {
            case CLOSED -> status(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED);
            case SLOW -> status(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW);
            default -> status(DeviceState.HARDWARE_ERROR, DeviceReason.NONE);
        };
    }

    private DeviceStatus status(DeviceState state, DeviceReason reason) {
        return new DeviceStatus(state, reason, String.valueOf(getMessage()));
    }
}
