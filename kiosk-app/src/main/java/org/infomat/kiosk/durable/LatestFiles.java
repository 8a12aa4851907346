package org.infomat.kiosk.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder in which only the latest files stay, so that it never fills the disk.
///
/// @param most how many stay
public record LatestFiles(Path folder, int most) {
    public LatestFiles {
        folder = folder.toAbsolutePath();
        if (most < 1) {
            throw new IllegalArgumentException("At least the latest file stays, not " + most);
        }
    }

    /// Writes one as a [DurableFile]; the oldest go. Returns where it lies.
    public Path add(String name, String text) throws IOException {
        DurableFile file = new DurableFile(folder.resolve(name));
        file.replace(text);
        for (Path old : tooOld(file.path())) {
            Files.deleteIfExists(old);
        }
        return file.path();
    }

    /// Never the one just written, whatever the clock says.
    private List<Path> tooOld(Path newest) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(newest))
                    .sorted(Comparator.comparingLong(LatestFiles::written).reversed())
                    .skip(most - 1L)
                    .toList();
        }
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }
}
