package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleMediaTest {
    @TempDir
    private Path folder;

    private static String text(BundleMedia media, String file) throws IOException {
        return media.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("none");
    }

    @Test
    void a_picture_is_the_same_from_a_directory_and_from_a_zip() throws IOException {
        var directory = new BundleMedia(new SmallBundle().writeTo(Files.createDirectory(folder.resolve("directory"))));
        var zip = new BundleMedia(new SmallBundle().zipTo(folder.resolve("bundle.zip")));
        assertThat(text(directory, "media/map.png")).endsWith("a map");
        assertThat(text(zip, "media/map.png")).endsWith("a map");
        assertThat(text(directory, "media/none.png")).isEqualTo("none");
        assertThat(text(zip, "media/none.png")).isEqualTo("none");
    }

    @Test
    void nothing_but_a_picture_inside_the_bundle_is_handed_out() throws IOException {
        Files.writeString(folder.resolve("secret"), "secret");
        Path directory = new SmallBundle().writeTo(Files.createDirectory(folder.resolve("directory")));
        Files.createSymbolicLink(directory.resolve("media/link.png"), folder.resolve("secret"));
        var media = new BundleMedia(directory);
        assertThat(text(media, "media/../../secret")).isEqualTo("none");
        assertThat(text(media, "media/link.png")).isEqualTo("none");
        assertThat(text(media, "bundle.yaml")).isEqualTo("none");
    }
}
