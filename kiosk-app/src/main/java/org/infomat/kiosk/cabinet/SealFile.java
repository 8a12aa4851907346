package org.infomat.kiosk.cabinet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.infomat.kiosk.durable.DurableFile;
import org.infomat.kiosk.visit.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether somebody has tampered with the terminal, on the disk: switching it off and on does not mend its seal.
public record SealFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(SealFile.class);
    private static final String INTACT = "intact";
    private static final String BROKEN = "broken";

    /// A terminal that was never tampered with has no such file. One whose file cannot be read, or says neither, is
    /// taken for broken: a technician looks at it.
    public Seal read() {
        try {
            return Files.readString(path).strip().equals(INTACT) ? Seal.INTACT : Seal.BROKEN;
        } catch (NoSuchFileException e) {
            return Seal.INTACT;
        } catch (IOException e) {
            LOG.error("The terminal is taken to be tampered with: {} cannot be read: {}", path, e.toString());
            return Seal.BROKEN;
        }
    }

    public void write(boolean intact) throws IOException {
        new DurableFile(path).replace((intact ? INTACT : BROKEN) + "\n");
    }
}
