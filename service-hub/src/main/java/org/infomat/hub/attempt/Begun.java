package org.infomat.hub.attempt;

/// The guess may be judged; it counts as wrong until it is taken back.
public record Begun(Runnable takingBack) implements Attempt {

    public void wasRight() {
        takingBack.run();
    }
}
