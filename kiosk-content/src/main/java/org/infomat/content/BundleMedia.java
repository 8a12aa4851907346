package org.infomat.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The pictures of a bundle, which are read only when they are shown.
public final class BundleMedia {
    private final Path directoryOrZip;

    /// Of the directory or zip that the bundle was read from.
    public BundleMedia(Path directoryOrZip) {
        this.directoryOrZip = directoryOrZip;
    }

    /// The picture that a page names (`media/hall.png`); empty where there is none.
    public Optional<byte[]> read(String file) throws IOException {
        if (!file.startsWith("media/") || !BundleFiles.staysInside(file)) {
            return Optional.empty();
        }
        Path real = directoryOrZip.toRealPath();
        return Files.isDirectory(real) ? readFile(real.resolve(file)) : readEntry(real, file);
    }

    private static Optional<byte[]> readFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(in.readNBytes(BundleFiles.largestFile()));
        }
    }

    private static Optional<byte[]> readEntry(Path archive, String name) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes(BundleFiles.largestFile()));
            }
        }
    }
}
