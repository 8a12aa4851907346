package org.infomat.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of a bundle by their names (`services/tax-debt/service.yaml`), read within limits. Media are not kept in
/// memory: only what they are and that they are there counts for checking.
final class BundleFiles {
    private static final int MOST_FILES = 100_000;
    private static final int LARGEST_FILE = 5_000_000;
    private static final long LARGEST_TOTAL = 200_000_000;

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final SortedMap<String, byte[]> digests = new TreeMap<>();
    private final Faults faults;
    private long total;

    BundleFiles(Faults faults) {
        this.faults = faults;
    }

    static int largestFile() {
        return LARGEST_FILE;
    }

    /// Whether a file of this name may be read at all; says why not. Hidden files are passed over in silence.
    boolean accepts(String name) {
        if (!staysInside(name)) {
            faults.add(
                    name, "", "The path leaves the bundle", "Remove it; names are relative and without '..' and '\\'");
            return false;
        }
        if (isFull()) {
            return false;
        }
        return !("/" + name).contains("/.");
    }

    static boolean staysInside(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && name.chars().noneMatch(Character::isISOControl)
                && ("/" + name + "/").indexOf("/../") < 0
                && !name.contains("//");
    }

    boolean isFull() {
        return digests.size() > MOST_FILES || total > LARGEST_TOTAL;
    }

    /// Takes up to one byte more than allowed, so that a file that is too large is told from one that just fits.
    void add(String name, byte[] content) {
        if (digests.containsKey(name)) {
            faults.add(name, "", "The file stands in the archive twice", "Keep one of them");
            return;
        }
        if (content.length > LARGEST_FILE) {
            faults.add(name, "", "The file is larger than " + LARGEST_FILE + " bytes", "Make it smaller");
            return;
        }
        total += content.length;
        digests.put(name, sha256().digest(content));
        if (!name.startsWith("media/")) {
            contents.put(name, content);
        } else if (!Pictures.isPicture(content)) {
            faults.add(name, "", "This is neither a PNG nor a JPEG picture", "Save it as one, or remove it");
        }
        if (isFull()) {
            faults.add(
                    "",
                    "",
                    "The bundle has more than " + MOST_FILES + " files or " + LARGEST_TOTAL + " bytes",
                    "Divide it or leave pictures out");
        }
    }

    boolean has(String name) {
        return digests.containsKey(name);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(digests.keySet());
    }

    /// Empty where there is no such file, or, with a fault reported, where it is not UTF-8.
    Optional<String> text(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(name, "", "The file is not UTF-8", "Save it as UTF-8");
            return Optional.empty();
        }
    }

    /// The names of the folders directly below this one (`services/`).
    SortedSet<String> foldersIn(String parent) {
        var folders = new TreeSet<String>();
        for (String name : digests.tailMap(parent).keySet()) {
            if (!name.startsWith(parent)) {
                break;
            }
            int end = name.indexOf('/', parent.length());
            if (end > 0) {
                folders.add(name.substring(parent.length(), end));
            }
        }
        return folders;
    }

    /// SHA-256 over each name and the SHA-256 of its content, in the order of the names.
    String hash() {
        MessageDigest all = sha256();
        digests.forEach((name, digest) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(digest);
        });
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
