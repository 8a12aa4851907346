package org.infomat.device.scanner.camera;

import java.util.Arrays;

/// What the camera saw last, coarsely, to tell whether something has moved. Pure.
final class Scene {
    private static final int COLUMNS = 48;
    private static final int ROWS = 27;

    /// Points looked at in each direction of a cell.
    private static final int SAMPLES = 4;

    /// Beyond the noise of a camera and the flicker of lamps.
    private static final int NOTICEABLE = 12;

    /// A stamp-sized code at arm's length covers more.
    private static final int FEW_CELLS = 3;

    private final int[] seen = new int[COLUMNS * ROWS];

    Scene() {
        forget();
    }

    /// The next picture counts as new whatever it shows.
    void forget() {
        Arrays.fill(seen, Integer.MAX_VALUE);
    }

    /// Whether this picture differs from the last that did.
    boolean changes(Frame frame) {
        int[] now = new int[seen.length];
        int differing = 0;
        for (int cell = 0; cell < now.length; cell++) {
            now[cell] = mean(frame, cell % COLUMNS, cell / COLUMNS);
            differing += Math.abs((long) now[cell] - seen[cell]) > NOTICEABLE ? 1 : 0;
        }
        boolean changed = differing > FEW_CELLS;
        if (changed) {
            System.arraycopy(now, 0, seen, 0, now.length);
        }
        return changed;
    }

    private static int mean(Frame frame, int column, int row) {
        int sum = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            int x = (column * SAMPLES + sample % SAMPLES) * frame.width() / (COLUMNS * SAMPLES);
            int y = (row * SAMPLES + sample / SAMPLES) * frame.height() / (ROWS * SAMPLES);
            sum += frame.at(x, y);
        }
        return sum / (SAMPLES * SAMPLES);
    }
}
