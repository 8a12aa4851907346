package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The device files, and the links by which udev calls them the same after every start.
record DeviceFolder(Path folder) {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d+)");

    /// The files whose whole name fits, by name and number; none where there is no such folder.
    List<Path> files(String inside, Pattern name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : entries(folder.resolve(inside))) {
            if (name.matcher(file.getFileName().toString()).matches()) {
                files.add(file);
            }
        }
        files.sort((one, other) -> order(one).compareTo(order(other)));
        return files;
    }

    private static String order(Path file) {
        Matcher parts = NUMBERED.matcher(file.getFileName().toString());
        return parts.matches()
                ? "%s%06d".formatted(parts.group(1), Integer.parseInt(parts.group(2)))
                : file.getFileName().toString();
    }

    /// The link to the file in the first of these folders that has one, or the file itself. `ending` is how the link's
    /// name ends where a device has several.
    Path lasting(Path file, String ending, String... foldersOfLinks) throws IOException {
        Path real = real(file);
        for (String links : foldersOfLinks) {
            Optional<Path> link = link(real, ending, folder.resolve(links));
            if (link.isPresent()) {
                return link.get();
            }
        }
        return file;
    }

    private static Optional<Path> link(Path real, String ending, Path links) throws IOException {
        for (Path link : entries(links)) {
            if (link.getFileName().toString().endsWith(ending) && real(link).equals(real)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /// What goes while it is looked at stays what it was called.
    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file;
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            }
        }
        entries.sort(null);
        return entries;
    }

    static Hindrance hindrance(Path file, boolean written) {
        boolean open = Files.isReadable(file) && (!written || Files.isWritable(file));
        return open ? Hindrance.NONE : Hindrance.NO_ACCESS;
    }
}
