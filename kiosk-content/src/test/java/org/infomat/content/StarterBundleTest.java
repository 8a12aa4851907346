package org.infomat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.infomat.content.text.Language;
import org.junit.jupiter.api.Test;

class StarterBundleTest {
    static final Path STARTER = Path.of("..", "config", "content");

    @Test
    void the_starter_bundle_has_no_faults() throws BundleException {
        Bundle bundle = BundleReader.read(STARTER);
        assertThat(bundle.languages()).extracting(Language::tag).containsExactly("en", "fa", "ru", "az", "bg");
        assertThat(bundle.catalogue().services()).hasSizeGreaterThanOrEqualTo(6);
    }
}
