package org.infomat.kiosk.screen;

/// What a person can ask for on every screen. The frame only tells; the visit decides.
public interface FrameEvents {

    void back();

    void finish();

    void startOver();

    void help();

    void language();

    void largerText();

    void contrast();

    /// The hidden gesture of those who service the terminal.
    void signIn();

    /// Something was touched or typed, anywhere.
    void activity();
}
