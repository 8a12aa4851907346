package org.infomat.kiosk.screen;

/// Nobody listens to the frame: for tests that only look at it.
public final class NoEvents implements FrameEvents {
    @Override
    public void back() {}

    @Override
    public void finish() {}

    @Override
    public void startOver() {}

    @Override
    public void help() {}

    @Override
    public void language() {}

    @Override
    public void largerText() {}

    @Override
    public void contrast() {}

    @Override
    public void signIn() {}

    @Override
    public void activity() {}
}
