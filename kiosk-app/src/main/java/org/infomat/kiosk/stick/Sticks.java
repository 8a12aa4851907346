package org.infomat.kiosk.stick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sticks that the system has mounted under `/media`, `/run/media` or `/mnt`: those whose disk says that it is
/// removable or hangs on USB. The terminal mounts nothing by itself, which would need rights that it does better
/// without; `docs/technicians.md` has the rule for udev that does it.
public final class Sticks {
    private static final List<Path> HOMES = List.of(Path.of("/media"), Path.of("/run/media"), Path.of("/mnt"));
    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3})");
    /// Major and minor number, root, mount point, options (`proc_pid_mountinfo(5)`).
    private static final Pattern MOUNT = Pattern.compile("\\d+ \\d+ (\\d+:\\d+) \\S+ (\\S+) (\\S+) .*");

    private final Path root;
    private final List<Path> homes;

    public Sticks() {
        this(Path.of("/"), HOMES);
    }

    /// @param root under which `proc` and `sys` are
    /// @param homes under which sticks are mounted
    Sticks(Path root, List<Path> homes) {
        this.root = root;
        this.homes = List.copyOf(homes);
    }

    /// The one to write to: the first that can be written, else the first. Empty where there is none.
    public Optional<Stick> find() {
        List<Stick> mounted = mounted();
        return mounted.stream()
                .filter(stick -> !stick.readOnly())
                .findFirst()
                .or(() -> mounted.stream().findFirst());
    }

    private List<Stick> mounted() {
        try {
            return Files.readAllLines(root.resolve("proc/self/mountinfo")).stream()
                    .map(this::stick)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            // Without Linux there is no telling what is a stick.
            return List.of();
        }
    }

    private Optional<Stick> stick(String line) {
        Matcher mount = MOUNT.matcher(line);
        if (!mount.matches()) {
            return Optional.empty();
        }
        Path folder = Path.of(unescaped(mount.group(2)));
        boolean home = homes.stream().anyMatch(folder::startsWith);
        boolean readOnly = Arrays.asList(mount.group(3).split(",", -1)).contains("ro");
        return home && isRemovable(mount.group(1)) ? Optional.of(new Stick(folder, readOnly)) : Optional.empty();
    }

    /// A disk that was pulled out while it was mounted has no entry any more.
    private boolean isRemovable(String number) {
        try {
            Path device = root.resolve("sys/dev/block").resolve(number).toRealPath();
            return device.toString().contains("/usb")
                    || saysRemovable(device)
                    || saysRemovable(device.resolveSibling(""));
        } catch (IOException e) {
            return false;
        }
    }

    /// A partition does not say it, its disk does.
    private static boolean saysRemovable(Path device) {
        try {
            return Files.readString(device.resolve("removable")).strip().equals("1");
        } catch (IOException e) {
            return false;
        }
    }

    /// Blanks and the like are written in octal there.
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }
}
