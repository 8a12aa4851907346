package org.infomat.kiosk.dispatch;

import java.util.UUID;

/// The way to the hub. Calls block for some seconds at most, and interrupting cancels them.
public interface Post {
    /// @param events `terminalEvents` of the contract
    Posted tell(String events) throws InterruptedException;

    /// @param message `signedReport` of the contract
    Posted handIn(UUID report, String message) throws InterruptedException;
}
