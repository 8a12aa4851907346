package org.infomat.device.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.infomat.device.guest.Guest;
import org.infomat.device.guest.GuestPlan;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("hardware")
@Proves(
        deviceClass = "barcode scanner",
        technology = "camera over Video4Linux",
        peer = "vivid in Debian's kernel, shown a code of zint by v4l2-ctl",
        packages = {"linux-headers-amd64", "v4l-utils", "zint"})
class CameraScannerInKernelTest {
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;
    private static final byte NO_COLOUR = (byte) 128;

    @TempDir
    private Path folder;

    /// In milliseconds of an emulated machine, which is some ten times slower than a terminal.
    private static final int SOON = 5_000;

    @Test
    void a_camera_of_a_real_kernel_is_read_in_each_of_its_formats_and_missed_when_it_is_pulled_out() throws Exception {
        writePictures(Symbols.zint(58, "INFO-2K4F", folder).on(WIDTH, HEIGHT));
        GuestPlan plan = GuestPlan.running("camera", WatchedInGuest.class, folder.toString())
                .withModules("vivid");
        try (Guest guest = Guest.boot(plan)) {
            for (String format : new String[] {"GREY", "NV12", "YUYV", "UYVY"}) {
                assertThat(guest.hears("FRAME " + format)).isEqualTo("INFO-2K4F");
            }
            assertThat(guest.hears("MODEL")).isEqualTo("vivid");
            assertThat(guest.hears("SCAN")).isEqualTo("QR_CODE INFO-2K4F");
            assertThat(guest.hears("AGAIN")).isEqualTo("false");
            String[] gone = guest.hears("GONE").split(" ");
            assertThat(gone[0]).isEqualTo("UNPLUGGED");
            assertThat(Integer.parseInt(gone[1])).isLessThan(SOON);
            guest.endsWell();
        }
    }

    private void writePictures(Frame frame) throws IOException {
        byte[] grey = frame.brightness();
        Files.write(folder.resolve("GREY.raw"), grey);
        byte[] planar = Arrays.copyOf(grey, grey.length * 3 / 2);
        Arrays.fill(planar, grey.length, planar.length, NO_COLOUR);
        Files.write(folder.resolve("NV12.raw"), planar);
        Files.write(folder.resolve("YUYV.raw"), packed(grey, 0));
        Files.write(folder.resolve("UYVY.raw"), packed(grey, 1));
    }

    private static byte[] packed(byte[] grey, int first) {
        byte[] packed = new byte[grey.length * 2];
        Arrays.fill(packed, NO_COLOUR);
        for (int i = 0; i < grey.length; i++) {
            packed[2 * i + first] = grey[i];
        }
        return packed;
    }
}
