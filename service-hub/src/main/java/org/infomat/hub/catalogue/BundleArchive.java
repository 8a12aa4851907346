package org.infomat.hub.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.infomat.content.Bundle;
import org.infomat.content.BundleException;
import org.infomat.content.BundleReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of every bundle that the hub ever served, so that it keeps knowing old forms: an application may come days
/// late.
final class BundleArchive {

    private static final Logger log = LoggerFactory.getLogger(BundleArchive.class);

    private final Path folder;

    BundleArchive(Path folder) {
        this.folder = folder;
    }

    void keep(Path source, Bundle bundle) {
        var copy = folder.resolve(bundle.hash());
        if (Files.exists(copy)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var part = Files.createTempDirectory(folder, "part-");
            copy(source, part.resolve("bundle"));
            Files.move(part.resolve("bundle"), copy, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(part);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle " + source + " cannot be copied to " + folder, e);
        }
    }

    /// All bundles but this one, the newest first. One that cannot be read any more is left out with a warning.
    List<Bundle> without(Bundle current) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var bundles = new ArrayList<Bundle>();
        for (var copy : copies()) {
            if (!copy.endsWith(current.hash())) {
                read(copy, bundles);
            }
        }
        return bundles;
    }

    private static void read(Path copy, List<Bundle> bundles) {
        try {
            bundles.add(BundleReader.read(copy));
        } catch (BundleException e) {
            log.warn(
                    "The old bundle {} cannot be read; applications on its forms will be flagged. {}",
                    copy,
                    e.getMessage());
        }
    }

    private List<Path> copies() {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("part-"))
                    .sorted(Comparator.comparing(BundleArchive::modified).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", e);
        }
    }

    private static java.nio.file.attribute.FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException("The time of " + path + " cannot be read", e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (var paths = Files.walk(source)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
    }
}
