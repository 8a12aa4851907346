package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.port.Kernel;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;

/// Runs in a guest: vivid, the kernel's own camera for tests, shows to its HDMI input what v4l2-ctl plays on its HDMI
/// output.
final class WatchedInGuest {
    private static final String CAMERA = "/dev/video0";
    private static final String SCREEN = "/dev/video1";
    private static final String HDMI_INPUT = "3";
    private static final String HDMI_OUTPUT = "1";

    private WatchedInGuest() {}

    /// With a folder of raw pictures of 1280 by 720 points: `FORMAT.raw` each, all of one code.
    static void main(String[] folder) throws Exception {
        while (!Files.exists(Path.of(SCREEN))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        run("v4l2-ctl", "-d", SCREEN, "--set-output", HDMI_OUTPUT);
        run("v4l2-ctl", "-d", CAMERA, "--set-input", HDMI_INPUT);
        for (PixelFormat format : List.of(PixelFormat.GREY, PixelFormat.NV12, PixelFormat.YUYV, PixelFormat.UYVY)) {
            IO.println("FRAME " + format + " " + seen(format, Path.of(folder[0], format + ".raw")));
        }
        Process player = play(PixelFormat.GREY, Path.of(folder[0], "GREY.raw"));
        DriverSettings settings = new DriverSettings(Map.of("camera", CAMERA, "codes", "qr-code pdf417"));
        try (BarcodeScanner scanner = new CameraScannerDriver().open(new DeviceId("scanner"), settings)) {
            IO.println("MODEL " + scanner.description().model());
            Barcode read = scanner.scan();
            IO.println("SCAN " + read.symbology() + " " + read.text());
            Waiting<Barcode> next = new Waiting<>(scanner::scan);
            TimeUnit.SECONDS.sleep(3);
            IO.println("AGAIN " + next.over());
            run("v4l2-ctl", "-d", CAMERA, "--set-ctrl", "disconnect=1");
            long pulled = System.nanoTime();
            next.failure();
            IO.println("GONE " + scanner.status().reason() + " "
                    + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pulled));
        }
        player.destroyForcibly();
    }

    /// What is read in one picture of this format.
    private static String seen(PixelFormat format, Path picture) throws Exception {
        try (VideoCamera camera = VideoCamera.over(
                Kernel.running().open(Path.of(CAMERA), Kernel.READ_AND_WRITE), Set.of(format), 1280, 720)) {
            Process player = play(format, picture);
            try {
                camera.start();
                return decoded(camera);
            } finally {
                camera.stop();
                player.destroyForcibly().waitFor();
            }
        }
    }

    private static String decoded(VideoCamera camera) throws IOException {
        Decoder decoder = new Decoder(Set.of(Symbology.QR_CODE));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String text = "nothing";
        while (text.equals("nothing") && System.nanoTime() < end) {
            text = camera.next(Duration.ofSeconds(1))
                    .flatMap(frame -> decoder.decode(frame, Pass.HALF_SIZE))
                    .map(Barcode::text)
                    .orElse("nothing");
        }
        return text;
    }

    /// For as long as it is let; the picture goes round once the screen shows the same format as the camera.
    private static Process play(PixelFormat format, Path picture) throws IOException, InterruptedException {
        run("v4l2-ctl", "-d", SCREEN, "--set-fmt-video-out", "width=1280,height=720,pixelformat=" + format);
        Process player = new ProcessBuilder(
                        "v4l2-ctl",
                        "-d",
                        SCREEN,
                        "--stream-out-mmap",
                        "--stream-from",
                        picture.toString(),
                        "--stream-loop")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        run("v4l2-ctl", "-d", CAMERA, "--set-ctrl", "loop_video=1");
        return player;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
