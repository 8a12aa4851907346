package org.infomat.content;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.content.catalogue.Catalogue;
import org.infomat.content.catalogue.Category;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Texts;
import org.infomat.content.theme.Theme;

/// Reads a bundle from a directory or a zip archive, whole or not at all.
public final class BundleReader {
    private final Faults faults = new Faults();
    private final BundleFiles files;
    private final Manifest manifest;

    private BundleReader(Path directoryOrZip) {
        this.files = BundleSource.open(directoryOrZip, faults);
        this.manifest = Manifest.read(files, faults);
    }

    /// Reads and checks everything; blocks for as long as the disk takes.
    ///
    /// @throws BundleException with every fault at once
    public static Bundle read(Path directoryOrZip) throws BundleException {
        return new BundleReader(directoryOrZip).bundle(directoryOrZip);
    }

    private Bundle bundle(Path path) throws BundleException {
        LayoutCheck.check(files, manifest.languages(), faults);
        Catalogue catalogue = catalogue();
        Texts texts = TextReading.read(files, manifest, faults);
        Theme theme = ThemeReading.read(files, source("theme.yaml"));
        if (!faults.none()) {
            throw new BundleException(String.valueOf(path.getFileName()), faults.found());
        }
        return new Bundle(
                manifest.id(),
                manifest.version(),
                manifest.languages(),
                manifest.defaultLanguage(),
                catalogue,
                texts,
                theme,
                files.hash());
    }

    private Catalogue catalogue() {
        Set<String> ids = files.foldersIn("services/");
        var shelves = CategoryReading.read(files, source("categories.yaml"), ids);
        Set<String> categories =
                shelves.categories().stream().map(Category::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var services = new LinkedHashMap<String, Service>();
        for (String id : ids) {
            ServiceReading.read(files, id, categories, manifest.languages(), faults)
                    .ifPresent(service -> services.put(id, service));
        }
        return new Catalogue(shelves.categories(), shelves.lifeEvents(), services);
    }

    private Source source(String file) {
        return new Source(file, manifest.languages(), faults);
    }
}
