package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a hall, a hand and a cheap camera do to the picture of a bar code, done by ImageMagick.
enum Distortion {
    PLAIN(""),
    SMALL("-resize 55%"),
    TURNED_10("-rotate 10"),
    TURNED_30("-rotate 30"),
    TURNED_45("-rotate 45"),
    TURNED_90("-rotate 90"),
    ASLANT("-virtual-pixel white -distort Perspective 0,0,30,10,%w,0,%w,0,%w,%h,%[fx:w-20],%[fx:h-30],0,%h,0,%h"),
    BENT("-background white -wave 6x180"),
    BLURRED("-blur 0x1.6"),
    MORE_BLURRED("-blur 0x2.4"),
    MOVED("-motion-blur 0x3+20"),
    NOISY("-attenuate 0.8 +noise Gaussian"),
    PALE("+level 40%,60%"),
    DARK("+level 0%,35%"),
    INVERTED("-negate"),
    MIRRORED("-flop"),
    UNEVENLY_LIT("( +clone -sparse-color Barycentric 0,0,white,%w,%h,gray(35%) ) -compose Multiply -composite"),
    COARSE("-quality 12");

    private static final String CONVERT = "convert-im6.q16";

    private final String words;

    Distortion(String words) {
        this.words = words;
    }

    /// Makes a camera's picture, 1280 by 720 points, of a symbol so spoilt. JPEG where that is the point.
    Path spoil(Path symbol, Path folder) throws IOException, InterruptedException {
        Path picture = folder.resolve(symbol.getFileName().toString().replace(".png", "") + "-" + name()
                + (this == COARSE ? ".jpg" : ".png"));
        List<String> command = new ArrayList<>(List.of(
                CONVERT,
                symbol.toString(),
                "-colorspace",
                "Gray",
                "-bordercolor",
                "white",
                "-border",
                "20",
                "-background",
                "gray(75%)"));
        if (!words.isEmpty()) {
            command.addAll(List.of(words.split(" ")));
        }
        command.addAll(List.of("-gravity", "center", "-background", "gray(75%)", "-extent", "1280x720"));
        command.addAll(List.of("-seed", "1", "-depth", "8", picture.toString()));
        Symbols.run(command);
        return picture;
    }
}
