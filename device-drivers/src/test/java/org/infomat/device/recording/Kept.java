package org.infomat.device.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.regex.Pattern;
import org.infomat.device.Driver;

/// What a recording holds, and what it does not.
public final class Kept {
    private static final Pattern BASE64 = Pattern.compile("\"[A-Za-z0-9+/]{4,}={0,2}\"");

    private Kept() {}

    /// It is read as it was written, and the driver does the same again when it is played.
    public static void playsAgain(Recording recording, Driver<?> driver) throws InterruptedException {
        Recording read = Recording.parse(recording.text());
        assertThat(read.text()).isEqualTo(recording.text());
        assertThat(new Replay(read).partings(driver)).isEmpty();
    }

    /// Neither as it is nor within anything that is written in base 64.
    public static void holdsNothingOf(Recording recording, String... people) {
        String text = recording.text();
        assertThat(text).doesNotContain(people);
        BASE64.matcher(text)
                .results()
                .map(found -> found.group().replace("\"", ""))
                .filter(encoded -> encoded.length() % 4 == 0)
                .map(encoded -> Base64.getDecoder().decode(encoded))
                .forEach(data -> {
                    assertThat(new String(data, ISO_8859_1)).doesNotContain(people);
                    assertThat(new String(data, UTF_8)).doesNotContain(people);
                });
    }
}
