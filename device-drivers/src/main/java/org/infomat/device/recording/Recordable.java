package org.infomat.device.recording;

import org.infomat.device.Driver;
import org.infomat.device.scanner.camera.CameraScannerDriver;

/// Whether a session with the devices of a driver can be recorded.
public enum Recordable {
    YES,
    /// Nobody can listen in on what driver and device say to each other.
    NO,
    /// It would show people, whom no mask takes out of pictures for certain.
    NEVER;

    public static Recordable of(Driver<?> driver) {
        if (Conversation.of(driver).isPresent()) {
            return YES;
        }
        return driver instanceof CameraScannerDriver ? NEVER : NO;
    }
}
