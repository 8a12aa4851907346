package org.infomat.kiosk.sound;

/// Nothing could be let sound. The message says why, for the technician.
public final class SoundException extends Exception {
    private static final long serialVersionUID = 1;

    SoundException(String message) {
        super(message);
    }

    SoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
