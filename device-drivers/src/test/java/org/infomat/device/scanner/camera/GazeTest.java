package org.infomat.device.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Test;

class GazeTest {
    private static final long SECOND = 1_000_000_000L;

    private final Gaze gaze =
            new Gaze(new Decoder(EnumSet.allOf(Symbology.class)), new Sighting(Duration.ofSeconds(1)));
    private long now;

    private Optional<String> look(Frame frame) {
        now += SECOND / 10;
        return gaze.look(frame, now).map(Barcode::text);
    }

    @Test
    void a_code_is_read_once_however_long_it_is_held() {
        assertThat(look(Pictures.of("A"))).contains("A");
        for (int i = 0; i < 50; i++) {
            assertThat(look(Pictures.of("A"))).isEmpty();
        }
    }

    @Test
    void taken_away_for_a_moment_it_is_still_the_same() {
        look(Pictures.of("A"));
        look(Pictures.nothing());
        assertThat(look(Pictures.of("A"))).isEmpty();
    }

    @Test
    void taken_away_for_longer_it_is_read_again() {
        look(Pictures.of("A"));
        look(Pictures.nothing());
        now += 2 * SECOND;
        assertThat(look(Pictures.of("A"))).contains("A");
    }

    @Test
    void another_code_is_read_at_once() {
        look(Pictures.of("A"));
        assertThat(look(Pictures.of("B"))).contains("B");
    }

    @Test
    void a_code_that_lies_askew_is_read_when_it_has_come_to_rest() {
        Frame askew = Pictures.of("ASKEW").turned(30);
        Optional<String> read = look(askew);
        for (int pictures = 0; read.isEmpty() && pictures < Pass.values().length; pictures++) {
            read = look(askew);
        }
        assertThat(read).contains("ASKEW");
    }

    @Test
    void a_light_code_on_dark_and_one_in_a_mirror_are_read() {
        Frame inverted = Pictures.of("NEGATIVE");
        for (int i = 0; i < inverted.brightness().length; i++) {
            inverted.brightness()[i] = (byte) ~inverted.brightness()[i];
        }
        assertThat(new Decoder(Set.of(Symbology.QR_CODE)).decode(inverted, Pass.INVERTED))
                .contains(new Barcode(Symbology.QR_CODE, "NEGATIVE"));
        assertThat(new Decoder(Set.of(Symbology.QR_CODE))
                        .decode(Pictures.of("GLASS").mirrored(), Pass.MIRRORED))
                .contains(new Barcode(Symbology.QR_CODE, "GLASS"));
    }

    @Test
    void a_scene_at_rest_without_a_code_is_soon_left_alone() {
        look(Pictures.nothing());
        assertThat(gaze.busy()).isTrue();
        for (int pictures = 0; pictures < Pass.values().length; pictures++) {
            look(Pictures.nothing());
        }
        assertThat(gaze.busy()).isFalse();
    }

    @Test
    void the_noise_of_a_camera_is_no_movement() {
        Scene scene = new Scene();
        assertThat(scene.changes(noisy(1))).isTrue();
        assertThat(scene.changes(noisy(2))).isFalse();
        assertThat(scene.changes(Pictures.of("SOMETHING"))).isTrue();
    }

    private static Frame noisy(int seed) {
        Random random = new Random(seed);
        Frame frame = Pictures.nothing();
        for (int i = 0; i < frame.brightness().length; i++) {
            frame.brightness()[i] += (byte) (random.nextGaussian() * 6);
        }
        return frame;
    }
}
