package org.infomat.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infomat.content.BundleException;
import org.infomat.content.BundleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forms of bundles that are no longer served.
class BundleArchiveTest {

    private static final Path STARTER = Path.of("../config/content");

    @Test
    void a_form_version_stays_known_after_the_bundle_has_changed(@TempDir Path folder) throws Exception {
        var archive = new BundleArchive(folder.resolve("archive"));
        var old = BundleReader.read(STARTER);
        archive.keep(STARTER, old);
        var changed = withFormVersion("2", folder.resolve("changed"));
        var current = BundleReader.read(changed);
        archive.keep(changed, current);

        var services = new Services(current, archive.without(current));

        var passport = services.service("foreign-passport").orElseThrow();
        assertThat(services.form("foreign-passport", "1")).isPresent();
        assertThat(services.form("foreign-passport", "2")).isEqualTo(passport.form());
        assertThat(services.form("foreign-passport", "3")).isEmpty();
        assertThat(services.forms(passport)).extracting(form -> form.version()).containsExactly("2", "1");
    }

    private static Path withFormVersion(String version, Path copy) throws IOException, BundleException {
        try (var paths = Files.walk(STARTER)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, copy.resolve(STARTER.relativize(path).toString()));
            }
        }
        var service = copy.resolve("services/foreign-passport/service.yaml");
        Files.writeString(
                service, Files.readString(service).replace("form-version: \"1\"", "form-version: \"" + version + "\""));
        return copy;
    }
}
