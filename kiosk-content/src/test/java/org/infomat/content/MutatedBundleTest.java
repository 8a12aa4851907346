package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever happens to the bytes of a bundle: it is read, or refused with its faults.
class MutatedBundleTest {
    private static final String[] SCRAPS = {
        "{",
        "}",
        "[",
        "]",
        "*a",
        "&a ",
        ": ",
        "- ",
        "'",
        "\"",
        "\n",
        "\t",
        "null",
        "true",
        "-1",
        "1e999",
        "\\",
        "../",
        "#",
        "{x, plural, ",
        "<<: ",
        "!!set ",
        "%",
        "\u0000",
        "\uD83D\uDE00",
        "$ref",
        "\"$ref\": \"#\",",
        "(((((((",
        "| ",
        "> ",
        "---\n"
    };

    private Path folder = Path.of("unset");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("mutated-bundle");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 100)
    void a_mutated_file_is_read_or_refused_and_nothing_else(@ForAll long seed) {
        var random = new Random(seed);
        var small = new SmallBundle();
        var names = new ArrayList<>(small.files.keySet());
        String name = names.get(random.nextInt(names.size()));
        for (int i = 0; i <= random.nextInt(4); i++) {
            small.files.put(name, mutated(small.files.get(name), random));
        }
        readOrRefuse(small.writeTo(folder));
    }

    @Property(tries = 80)
    void a_mutated_archive_is_read_or_refused_and_nothing_else(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        Path archive = new SmallBundle().zipTo(folder.resolve("bundle.zip"));
        byte[] bytes = Files.readAllBytes(archive);
        // The central directory at the end is where an archive is most easily broken.
        int from = random.nextBoolean() ? 0 : bytes.length * 3 / 4;
        for (int i = 0; i <= random.nextInt(8); i++) {
            bytes[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt(256);
        }
        Files.write(archive, random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        readOrRefuse(archive);
    }

    private static void readOrRefuse(Path bundle) {
        try {
            assertThat(BundleReader.read(bundle).hash()).hasSize(64);
        } catch (BundleException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.what()).isNotBlank();
                assertThat(fault.remedy()).isNotBlank();
            });
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        if (content.length == 0) {
            return content;
        }
        int at = random.nextInt(content.length);
        int to = Math.min(content.length, at + 1 + random.nextInt(20));
        byte[] head = Arrays.copyOf(content, at);
        byte[] tail = Arrays.copyOfRange(content, random.nextBoolean() ? at : to, content.length);
        byte[] scrap = SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8);
        byte[] joined = Arrays.copyOf(head, head.length + scrap.length + tail.length);
        System.arraycopy(scrap, 0, joined, head.length, scrap.length);
        System.arraycopy(tail, 0, joined, head.length + scrap.length, tail.length);
        return joined;
    }
}
