package org.infomat.device.scanner.camera;

import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.infomat.device.fuzz.FuzzInput;
import org.infomat.device.scanner.Symbology;

/// A picture of a camera in any of its formats, and what is found in it.
public final class PictureFuzz {
    private static final Decoder DECODER = new Decoder(EnumSet.complementOf(EnumSet.of(Symbology.UNKNOWN)));
    private static final List<Pass> PASSES =
            List.of(Pass.HALF_SIZE, Pass.FULL_SIZE, Pass.INVERTED, Pass.SHARPENED, Pass.TURNED_15, Pass.DOUBLE_SIZE);

    private PictureFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput in = new FuzzInput(input);
        PixelFormat format = in.oneOf(List.of(PixelFormat.values()));
        Pass pass = in.oneOf(PASSES);
        int width = 1 + in.number();
        int height = 1 + in.number();
        int pitch = width * 2 + in.number() % 3;
        MemorySegment buffer = MemorySegment.ofArray(in.rest());
        Optional<Frame> frame = format.frame(buffer, width, height, pitch, Math.toIntExact(buffer.byteSize()));
        frame.filter(seen -> seen.width() * seen.height() <= 256 * 256).ifPresent(seen -> DECODER.decode(seen, pass));
    }
}
