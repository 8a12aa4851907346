package org.infomat.kiosk.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import org.infomat.kiosk.servicing.Task;

/// A tone on one side and silence on the other.
final class Tone {
    static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 2, true, false);
    private static final double SECONDS = 1.2;
    /// Middle enough for small loudspeakers and old ears.
    private static final double HERTZ = 660;

    private static final double LOUDNESS = 0.4;
    /// A tone that began at once would click.
    private static final double FADING_SECONDS = 0.03;

    private Tone() {}

    /// In `FORMAT`: left, right, left, right.
    static byte[] samples(Task.Side side) {
        int count = (int) (SECONDS * FORMAT.getFrameRate());
        ByteBuffer samples = ByteBuffer.allocate(count * FORMAT.getFrameSize()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            short sample = (short) (Short.MAX_VALUE * LOUDNESS * fading(i, count) * Math.sin(angle(i)));
            samples.putShort(side == Task.Side.LEFT ? sample : 0);
            samples.putShort(side == Task.Side.RIGHT ? sample : 0);
        }
        return samples.array();
    }

    private static double angle(int sample) {
        return 2 * Math.PI * HERTZ * sample / FORMAT.getFrameRate();
    }

    private static double fading(int sample, int count) {
        double edge = Math.min(sample, count - 1 - sample) / (FADING_SECONDS * FORMAT.getFrameRate());
        return Math.min(1, edge);
    }
}
