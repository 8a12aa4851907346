package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The keyboards that the kernel knows, real ones and scanners that act as one, as `/sys/class/input` lists them.
public final class InputDevices {
    /// The keys that tell a keyboard from a power button: those of the digits and Enter.
    private static final int[] TYPING_KEYS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 28};

    private static final int WORD = 64;

    private final Path listed;
    private final Path files;

    /// @param system where the kernel tells of its devices, `/sys`
    /// @param files the folder of the device files, `/dev/input`
    public InputDevices(Path system, Path files) {
        this.listed = system.resolve("class/input");
        this.files = files;
    }

    static InputDevices present() {
        return new InputDevices(Path.of("/sys"), Path.of("/dev/input"));
    }

    /// The first that fits, in the order of their numbers.
    Optional<InputDevice> first(Predicate<InputDevice> fits) throws IOException {
        return keyboards().stream().filter(fits).findFirst();
    }

    /// All of them, in the order of their numbers.
    public List<InputDevice> keyboards() throws IOException {
        List<InputDevice> keyboards = new ArrayList<>();
        if (!Files.isDirectory(listed)) {
            return keyboards;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(listed, "event*")) {
            for (Path entry : entries) {
                Path device = entry.resolve("device");
                if (writes(word(device, "capabilities/key"))) {
                    keyboards.add(described(files.resolve(entry.getFileName()), device));
                }
            }
        }
        keyboards.sort(Comparator.comparingInt(InputDevices::number));
        return keyboards;
    }

    private static InputDevice described(Path file, Path device) throws IOException {
        return new InputDevice(
                file,
                word(device, "name"),
                word(device, "id/vendor") + ":" + word(device, "id/product"),
                word(device, "id/version"));
    }

    private static int number(InputDevice device) {
        return Integer.parseInt(device.file().getFileName().toString().substring("event".length()));
    }

    /// A device that goes while it is looked at says nothing.
    private static String word(Path device, String attribute) throws IOException {
        Path file = device.resolve(attribute);
        return Files.isReadable(file) ? Files.readString(file).strip() : "";
    }

    /// The kernel writes which keys there are as hexadecimal words of 64 bits, the highest first.
    static boolean writes(String keys) {
        BigInteger bits = BigInteger.ZERO;
        for (String word : keys.isEmpty() ? new String[0] : keys.split(" ")) {
            bits = bits.shiftLeft(WORD).or(new BigInteger(word, 16));
        }
        for (int key : TYPING_KEYS) {
            if (!bits.testBit(key)) {
                return false;
            }
        }
        return true;
    }
}
