package org.infomat.device.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceId;
import org.infomat.device.Waiting;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Test;

class CameraScannerTest extends BarcodeScannerContract {
    private static final Pace FAST =
            new Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(50), Duration.ofSeconds(2));

    private StagedCamera camera;

    @Override
    protected BarcodeScanner open() {
        camera = new StagedCamera();
        Gaze gaze = new Gaze(new Decoder(EnumSet.allOf(Symbology.class)), new Sighting(Duration.ofSeconds(5)));
        return new CameraScanner(new DeviceId("scanner"), camera, gaze, FAST);
    }

    @Override
    protected void hold(String text) throws InterruptedException {
        camera.show(Pictures.of(text));
        camera.show(Pictures.nothing());
    }

    @Override
    protected void unplug() {
        camera.cut();
    }

    @Override
    protected void plugIn() {}

    @Test
    void a_code_that_stays_in_view_is_read_once() throws Exception {
        try (BarcodeScanner scanner = open()) {
            Waiting<Barcode> first = new Waiting<>(scanner::scan);
            camera.show(Pictures.of("STAYS"));
            assertThat(first.result().text()).isEqualTo("STAYS");
            Waiting<Barcode> second = new Waiting<>(scanner::scan);
            camera.show(Pictures.of("STAYS"));
            camera.show(Pictures.of("STAYS"));
            assertThat(second.over()).isFalse();
            camera.show(Pictures.of("ANOTHER"));
            assertThat(second.result().text()).isEqualTo("ANOTHER");
        }
    }

    @Test
    void it_is_not_made_to_look_all_day() {
        try (BarcodeScanner scanner = open()) {
            assertThat(scanner.looksByItself()).isFalse();
        }
    }

    @Test
    void the_camera_is_dark_while_nobody_waits() throws Exception {
        try (BarcodeScanner scanner = open()) {
            assertThat(camera.dark()).isTrue();
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            eventually(false);
            waiting.interrupt();
            eventually(true);
        }
    }

    private void eventually(boolean dark) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (camera.dark() != dark && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(camera.dark()).isEqualTo(dark);
    }
}
