package org.infomat.device.scanner.camera;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;

/// One way of looking at a picture. None finds every code: half the size sees through noise, inverted finds light on
/// dark, sharpened what is blurred or pale, double size what is far away, turned what lies askew. The later, the dearer
/// and the rarer.
enum Pass {
    HALF_SIZE,
    FULL_SIZE,
    ONE_THRESHOLD,
    INVERTED,
    SHARPENED,
    TURNED_90,
    MIRRORED,
    TURNED_45,
    TURNED_135,
    TURNED_15,
    TURNED_165,
    TURNED_30,
    TURNED_60,
    TURNED_120,
    TURNED_150,
    DOUBLE_SIZE;

    /// What is affordable for every picture while something moves.
    static final List<Pass> QUICK = List.of(HALF_SIZE, FULL_SIZE);

    /// What is worth trying, one after another, on pictures of a scene that has come to rest: the quick ones too, since
    /// what moved was blurred.
    static final List<Pass> THOROUGH = List.of(values());

    Binarizer applied(Frame frame) {
        return switch (this) {
            case HALF_SIZE -> new HybridBinarizer(source(frame.half()));
            case FULL_SIZE -> new HybridBinarizer(source(frame));
            case ONE_THRESHOLD -> new GlobalHistogramBinarizer(source(frame));
            case INVERTED -> new HybridBinarizer(source(frame).invert());
            case SHARPENED -> new HybridBinarizer(source(frame.sharpened()));
            case TURNED_90 -> turned(frame, 90);
            case MIRRORED -> new HybridBinarizer(source(frame.mirrored()));
            case TURNED_45 -> turned(frame, 45);
            case TURNED_135 -> turned(frame, 135);
            case TURNED_15 -> turned(frame, 15);
            case TURNED_165 -> turned(frame, 165);
            case TURNED_30 -> turned(frame, 30);
            case TURNED_60 -> turned(frame, 60);
            case TURNED_120 -> turned(frame, 120);
            case TURNED_150 -> turned(frame, 150);
            case DOUBLE_SIZE -> new HybridBinarizer(source(frame.doubled()));
        };
    }

    private static Binarizer turned(Frame frame, int degrees) {
        return new HybridBinarizer(source(frame.turned(degrees)));
    }

    private static LuminanceSource source(Frame frame) {
        return new PlanarYUVLuminanceSource(
                frame.brightness(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
    }
}
