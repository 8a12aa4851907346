package org.infomat.hub.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The public registers that the hub holds.
public final class Registers {

    /// One file of `config/registers/`.
    record RegisterFile(String id, List<RegisterEntry> entries) {

        RegisterFile {
            requireNonNull(id, "A register has an 'id'");
            requireNonNull(entries, "A register has 'entries'");
        }
    }

    private final Map<String, PublicRegister> byId;

    Registers(List<RegisterFile> files) {
        this.byId =
                files.stream().collect(Collectors.toMap(RegisterFile::id, file -> new PublicRegister(file.entries())));
    }

    public Optional<PublicRegister> register(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
