package org.infomat.kiosk.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.infomat.content.Bundle;
import org.infomat.content.BundleException;
import org.infomat.content.BundleMedia;
import org.infomat.content.BundleReader;
import org.infomat.content.catalogue.Service;
import org.infomat.content.search.ServiceSearch;
import org.infomat.content.text.Language;
import org.jspecify.annotations.Nullable;

/// The content that the terminal shows, and the search over it. The index is built when a bundle is activated and kept
/// under the bundle's hash, so that the next start only opens it.
public final class ContentShelf implements AutoCloseable {
    private final Path indexes;
    private volatile @Nullable ServiceSearch search;
    private volatile @Nullable Path source;

    /// @param indexes the folder of the search indexes
    public ContentShelf(Path indexes) {
        this.indexes = indexes;
    }

    /// Reads a bundle and makes it searchable; nothing changes where it has faults.
    public Bundle activate(Path directoryOrZip) throws BundleException {
        Bundle bundle = BundleReader.read(directoryOrZip);
        ServiceSearch before = search;
        try {
            source = directoryOrZip;
            search = ServiceSearch.open(bundle, indexes.resolve(bundle.hash()));
            if (before != null) {
                before.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be kept in " + indexes + "; check the disk", e);
        }
        return bundle;
    }

    /// Services that match what has been typed so far, the best first.
    public List<Service> find(Language language, String typed) {
        ServiceSearch now = search;
        return now == null ? List.of() : now.find(language, typed);
    }

    /// A file of the bundle's `media/` folder; the reader has seen to it that what the pages name is there.
    public byte[] media(String file) {
        Path now = source;
        if (now == null) {
            throw new IllegalStateException("No bundle is shown, so there is no picture '" + file + "'");
        }
        try {
            return new BundleMedia(now)
                    .read(file)
                    .orElseThrow(() -> new IllegalStateException("The bundle has no picture '" + file + "'"));
        } catch (IOException e) {
            throw new UncheckedIOException("The picture '" + file + "' of " + now + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        ServiceSearch now = search;
        if (now != null) {
            try {
                now.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The search index could not be closed", e);
            }
        }
    }
}
