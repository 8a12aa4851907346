package org.infomat.device.card.emrtd;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipReading;
import org.infomat.device.card.chip.ChipReadingKind;

/// The kind of profile for passports and identity cards.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `identifier` | `document-number`, or `personal-number` where the state prints one | |
/// | `trusted` | a folder with the certificates of the states whose documents are taken; documents of others are
/// refused | any signer is taken, and the data are as it wrote them |
public final class IdentityDocuments implements ChipReadingKind {
    /// They log commands and answers. Held here, since a logger that nobody holds forgets its level.
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("org.jmrtd"), Logger.getLogger("net.sf.scuba"));

    private final InstantSource clock;

    public IdentityDocuments(InstantSource clock) {
        this.clock = clock;
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public Set<String> identifiers() {
        return Set.of("document-number", "personal-number");
    }

    @Override
    public Set<String> settings() {
        return Set.of("identifier", "trusted");
    }

    @Override
    public ChipReading reading(String name, DriverSettings settings) {
        DocumentIdentifier identifier = settings.required("identifier").equals("document-number")
                ? DocumentIdentifier.DOCUMENT_NUMBER
                : DocumentIdentifier.PERSONAL_NUMBER;
        TrustedStates trusted =
                settings.find("trusted").map(Path::of).map(TrustedStates::in).orElse(TrustedStates.NONE);
        return new DocumentReading(name, identifier, new PassiveAuthentication(trusted, clock));
    }
}
