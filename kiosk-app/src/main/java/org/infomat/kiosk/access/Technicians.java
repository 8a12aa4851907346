package org.infomat.kiosk.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.kiosk.access.TechniciansFile.Kept;

/// The technicians of a terminal, for whoever installs it: takes them in, changes what they sign in with, lets them go.
public final class Technicians {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final TechniciansFile file;
    private final SecureRandom random;

    public Technicians(Path file, SecureRandom random) {
        this.file = new TechniciansFile(file);
        this.random = random;
    }

    public List<String> names() {
        return List.copyOf(file.read().keySet());
    }

    /// A new technician, or a new password for one who is known.
    public void setPassword(String name, String password) throws IOException {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new IllegalArgumentException(
                    "A password is made of Latin letters, digits and signs: the terminal's keyboard has these");
        }
        change(name, kept -> new Kept(Optional.of(SecretHash.of(password, random)), kept.card()));
    }

    /// @param number what the card reader's profile finds on the card, or the number of its chip in capital hexadecimal
    public void setCard(String name, String number) throws IOException {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A card has a number");
        }
        change(name, kept -> new Kept(kept.password(), Optional.of(SecretHash.of(number.strip(), random))));
    }

    public void remove(String name) throws IOException {
        Map<String, Kept> all = new LinkedHashMap<>(file.read());
        if (all.remove(name) == null) {
            throw new IllegalArgumentException("There is no technician '" + name + "'; known are " + names());
        }
        file.write(all);
    }

    private interface Change {
        Kept of(Kept before);
    }

    private void change(String name, Change change) throws IOException {
        Map<String, Kept> all = new LinkedHashMap<>(file.read());
        Kept before = all.getOrDefault(TechniciansFile.checked(name), new Kept(Optional.empty(), Optional.empty()));
        all.put(name, change.of(before));
        file.write(all);
    }
}
