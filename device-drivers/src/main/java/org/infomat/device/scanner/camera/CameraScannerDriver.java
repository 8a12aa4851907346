package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.Ports;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;

/// Opens cameras as bar code scanners.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `camera` | `/dev/video0`, a link to it such as those in `/dev/v4l/by-id`, or `http://192.0.2.9/video.mjpg` | |
/// | `width`, `height` | the size of the pictures that a camera of this machine is asked for | 1280, 720 |
/// | `codes` | the kinds of codes looked for, with blanks between; fewer are faster | all but the last two |
/// | `rearm` | milliseconds that a code is out of view before it is read again | 1000 |
///
/// The kinds are `qr-code`, `pdf417`, `data-matrix`, `aztec`, `code-128`, `ean-upc`, `code-39`, `interleaved-2-of-5`.
public final class CameraScannerDriver implements Driver<BarcodeScanner> {
    private static final Set<String> SETTINGS = Set.of("camera", "width", "height", "codes", "rearm");
    private static final String USUAL_CODES = "qr-code pdf417 data-matrix aztec code-128 ean-upc";
    private static final int SMALLEST = 160;
    private static final int LARGEST = 4_096;

    @Override
    public String name() {
        return "camera-scanner";
    }

    @Override
    public Class<BarcodeScanner> deviceClass() {
        return BarcodeScanner.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(SETTINGS);
        String camera = settings.required("camera");
        if (!camera.startsWith("/dev/") && !network(camera)) {
            throw new IllegalArgumentException(
                    "'camera' is /dev/video0 or the http address of a network camera, and holds no password");
        }
        side(settings, "width", 1_280);
        side(settings, "height", 720);
        codes(settings);
        outOfView(settings);
    }

    private static boolean network(String camera) {
        return camera.matches("https?://[^@\\s]+");
    }

    private static int side(DriverSettings settings, String key, int otherwise) {
        int points = settings.integer(key, otherwise);
        if (points < SMALLEST || points > LARGEST) {
            throw new IllegalArgumentException(
                    "'" + key + "' is between " + SMALLEST + " and " + LARGEST + " points, not " + points);
        }
        return points;
    }

    private static Duration outOfView(DriverSettings settings) {
        int milliseconds = settings.integer("rearm", 1_000);
        if (milliseconds < 0) {
            throw new IllegalArgumentException("'rearm' is not negative");
        }
        return Duration.ofMillis(milliseconds);
    }

    private static Set<Symbology> codes(DriverSettings settings) {
        Set<Symbology> kinds = EnumSet.noneOf(Symbology.class);
        for (String word : settings.get("codes", USUAL_CODES).strip().split("\\s+", -1)) {
            kinds.add(kind(word));
        }
        return kinds;
    }

    private static Symbology kind(String word) {
        List<Symbology> known = Arrays.stream(Symbology.values())
                .filter(kind -> kind != Symbology.UNKNOWN)
                .toList();
        return known.stream()
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'codes' are some of "
                        + known.stream().map(CameraScannerDriver::word).toList() + ", not '" + word + "'"));
    }

    private static String word(Symbology kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public BarcodeScanner open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        Gaze gaze = new Gaze(new Decoder(codes(settings)), new Sighting(outOfView(settings)));
        return new CameraScanner(id, source(id, settings), gaze, Pace.USUAL);
    }

    private static FrameSource source(DeviceId id, DriverSettings settings)
            throws DeviceException, InterruptedException {
        String camera = settings.required("camera");
        try {
            return network(camera)
                    ? NetworkCamera.open(URI.create(camera))
                    : VideoCamera.over(
                            Kernel.running().open(Path.of(camera), Kernel.READ_AND_WRITE),
                            EnumSet.allOf(PixelFormat.class),
                            side(settings, "width", 1_280),
                            side(settings, "height", 720));
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The camera could not be opened",
                    "Check its cable and 'camera' in devices.yaml",
                    e);
        }
    }
}
