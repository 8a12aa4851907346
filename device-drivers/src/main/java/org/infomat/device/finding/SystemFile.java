package org.infomat.device.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One word of the kernel on a device.
final class SystemFile {
    private SystemFile() {}

    /// Empty where there is no such word. A device writes its own name as it likes: bytes that are no text are kept as
    /// they come, and control characters become blanks.
    static String word(Path device, String attribute) throws IOException {
        Path file = device.resolve(attribute);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
