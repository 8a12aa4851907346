package org.infomat.kiosk.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The terminal's secret, by which the hub knows it.
record Token(Path file) {
    /// Empty where the file is missing, unreadable or holds no token (RFC 6750, 2.1).
    Optional<String> read() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> text.matches("[A-Za-z0-9._~+/-]+=*"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
