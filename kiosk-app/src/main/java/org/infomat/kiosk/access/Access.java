package org.infomat.kiosk.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.card.CardData;
import org.infomat.kiosk.durable.DurableFile;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Technician;

/// Lets technicians in, by password or by card. The file is read anew for each try, so that a new technician needs no
/// restart. Wrong passwords make everybody wait longer and longer, also over a restart; cards and the key are not held
/// up by that. Safe for many threads; one try at a time.
public final class Access {
    private static final int LONGEST = 200;

    private final TechniciansFile technicians;
    private final Path lockOutFile;
    private final InstantSource clock;

    /// @param technicians the file `technicians.yaml`
    /// @param lockOut where the wrong passwords are counted
    public Access(Path technicians, Path lockOut, InstantSource clock) {
        this.technicians = new TechniciansFile(technicians);
        lockOutFile = lockOut;
        this.clock = clock;
    }

    /// Takes some tenths of a second for any password.
    public synchronized Admission admit(String name, String password) {
        Map<String, TechniciansFile.Kept> all = technicians.read();
        if (all.values().stream().noneMatch(kept -> kept.password().isPresent())) {
            return new Admission.NobodyKnown();
        }
        Instant now = clock.instant();
        LockOut lockOut = lockOut(now).notAfter(now);
        Optional<Instant> locked = lockOut.lockedUntil(now);
        if (locked.isPresent()) {
            keep(lockOut);
            return new Admission.Locked(locked.get());
        }
        // Counted before it is checked: pulling the plug meanwhile must not make a try free.
        keep(lockOut.failed(now));
        if (!matches(all, name.strip(), password)) {
            return lockOut.failed(now)
                    .lockedUntil(now)
                    .<Admission>map(Admission.Locked::new)
                    .orElseGet(Admission.Refused::new);
        }
        keep(LockOut.NONE);
        return new Admission.Admitted(new Technician(name.strip(), Technician.Way.PASSWORD));
    }

    private boolean matches(Map<String, TechniciansFile.Kept> all, String name, String password) {
        Optional<SecretHash> own = Optional.ofNullable(all.get(name)).flatMap(TechniciansFile.Kept::password);
        boolean right =
                own.orElse(SecretHash.NOBODY).matches(password.substring(0, Math.min(LONGEST, password.length())));
        return own.isPresent() && right;
    }

    /// The name of a technician that is known here: what was typed into the field for a name may be a password.
    public boolean knows(String name) {
        return technicians.read().containsKey(name.strip());
    }

    /// Whose card that is; empty for a card of the people.
    public Optional<Technician> recognise(CardData card) {
        return CardNumber.of(card)
                .flatMap(number -> technicians.read().entrySet().stream()
                        .filter(one -> one.getValue()
                                .card()
                                .filter(hash -> hash.matches(number))
                                .isPresent())
                        .findFirst()
                        .map(one -> new Technician(one.getKey(), Technician.Way.CARD)));
    }

    private LockOut lockOut(Instant now) {
        try {
            return Files.exists(lockOutFile) ? LockOut.parse(Files.readString(lockOutFile), now) : LockOut.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(lockOutFile + " cannot be read. Check the disk and its owner", e);
        }
    }

    private void keep(LockOut lockOut) {
        try {
            new DurableFile(lockOutFile).replace(lockOut.text());
        } catch (IOException e) {
            throw new UncheckedIOException(lockOutFile + " cannot be written. Check the disk and its owner", e);
        }
    }
}
