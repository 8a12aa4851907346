package org.infomat.kiosk.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.infomat.kiosk.servicing.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which side a tone comes from, by the samples; and what is said where nothing can sound.
class LoudspeakersTest {
    private static final int LOUD = 10_000;

    @TempDir
    Path folder;

    private static int loudest(byte[] samples, Task.Side side) {
        ShortBuffer all =
                ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int loudest = 0;
        for (int i = side == Task.Side.LEFT ? 0 : 1; i < all.limit(); i += 2) {
            loudest = Math.max(loudest, Math.abs(all.get(i)));
        }
        return loudest;
    }

    private static Task.Side other(Task.Side side) {
        return side == Task.Side.LEFT ? Task.Side.RIGHT : Task.Side.LEFT;
    }

    @ParameterizedTest
    @EnumSource
    void a_tone_is_on_one_side_and_begins_and_ends_without_a_click(Task.Side side) {
        byte[] samples = Tone.samples(side);
        assertThat(loudest(samples, side)).isGreaterThan(LOUD);
        assertThat(loudest(samples, other(side))).isZero();
        assertThat(samples[0] | samples[1] | samples[2] | samples[3]).isZero();
        assertThat(samples.length % Tone.FORMAT.getFrameSize()).isZero();
    }

    @Test
    void a_device_that_is_not_there_is_named_with_those_that_are() {
        assertThatThrownBy(() -> new Loudspeakers("no such device", "").sound(Task.Outlet.SPEAKER, Task.Side.LEFT))
                .isInstanceOf(SoundException.class)
                .hasMessageContaining("There is no sound device 'no such device'; there are");
    }

    /// The tone goes through the sound system of the machine, ALSA, into its plug-in that writes files.
    @Tag("peer")
    @ParameterizedTest
    @EnumSource
    void what_the_sound_system_is_given_is_on_that_side_alone(Task.Side side) throws IOException, InterruptedException {
        Path tape = folder.resolve("tape.raw");
        assertThat(played(side, """
                pcm.!default { type plug slave.pcm "tape" }
                pcm.tape { type file slave { pcm "null" } file "%s" format "raw" }
                pcm.null { type null }
                ctl.!default { type null }
                """.formatted(tape))).contains("played");
        byte[] samples = Files.readAllBytes(tape);
        assertThat(loudest(samples, side)).isGreaterThan(LOUD);
        assertThat(loudest(samples, other(side))).isZero();
    }

    @Tag("peer")
    @Test
    void a_machine_without_any_sound_device_says_so() throws IOException, InterruptedException {
        assertThat(played(Task.Side.LEFT, "ctl.!default { type null }\n")).contains("No sound device plays two sides");
    }

    /// ALSA reads its configuration once in a program: each has one of its own.
    private String played(Task.Side side, String alsa) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("asound.conf"), alsa);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SoundingProgram.class.getName(),
                side.name());
        program.environment().put("ALSA_CONFIG_PATH", config.toString());
        Process process = program.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
