package org.infomat.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Takes the files out of a directory or a zip archive. Nothing is ever unpacked to the disk; links are not followed.
final class BundleSource {
    private final Faults faults;
    private final BundleFiles files;

    private BundleSource(Faults faults) {
        this.faults = faults;
        this.files = new BundleFiles(faults);
    }

    static BundleFiles open(Path directoryOrZip, Faults faults) {
        var source = new BundleSource(faults);
        try {
            Path real = directoryOrZip.toRealPath();
            if (Files.isDirectory(real)) {
                source.readDirectory(real);
            } else {
                source.readZip(real);
            }
        } catch (IOException e) {
            faults.add("", "", "The bundle cannot be read: " + e, "Check that the path is a directory or a zip file");
        }
        return source.files;
    }

    private void readDirectory(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                readFile(
                        root.relativize(file)
                                .toString()
                                .replace(root.getFileSystem().getSeparator(), "/"),
                        file,
                        attributes);
                return files.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                faults.add(root.relativize(file).toString(), "", "This cannot be read: " + e, "Check its rights");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void readFile(String name, Path file, BasicFileAttributes attributes) {
        if (!files.accepts(name)) {
            return;
        }
        if (!attributes.isRegularFile()) {
            faults.add(name, "", "A link or special file can lead out of the bundle", "Put the file itself here");
            return;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            files.add(name, in.readNBytes(BundleFiles.largestFile() + 1));
        } catch (IOException e) {
            faults.add(name, "", "The file cannot be read: " + e, "Check its rights");
        }
    }

    private void readZip(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && !files.isFull()) {
                readEntry(zip, entries.nextElement());
            }
        }
    }

    private void readEntry(ZipFile zip, ZipEntry entry) {
        if (entry.isDirectory() || !files.accepts(entry.getName())) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            files.add(entry.getName(), in.readNBytes(BundleFiles.largestFile() + 1));
        } catch (IOException e) {
            faults.add(entry.getName(), "", "The archive is damaged here: " + e, "Make the archive again");
        }
    }
}
