package org.infomat.device.scanner.camera;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;

/// One way of looking at a picture. None finds every code: half the size sees through blur and noise, inverted finds
/// light on dark, turned finds codes that lie askew. The later, the dearer and the rarer.
enum Pass {
    HALF_SIZE,
    FULL_SIZE,
    ONE_THRESHOLD,
    INVERTED,
    MIRRORED,
    TURNED_30,
    TURNED_60,
    TURNED_120,
    TURNED_150;

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
            case MIRRORED -> new HybridBinarizer(source(frame.mirrored()));
            case TURNED_30 -> new HybridBinarizer(source(frame.turned(30)));
            case TURNED_60 -> new HybridBinarizer(source(frame.turned(60)));
            case TURNED_120 -> new HybridBinarizer(source(frame.turned(120)));
            case TURNED_150 -> new HybridBinarizer(source(frame.turned(150)));
        };
    }

    private static LuminanceSource source(Frame frame) {
        return new PlanarYUVLuminanceSource(
                frame.brightness(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
    }
}
