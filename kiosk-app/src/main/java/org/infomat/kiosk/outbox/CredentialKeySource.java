package org.infomat.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The key as the service manager hands it over: `LoadCredentialEncrypted=outbox-key:…` puts it, opened by the
/// machine's TPM, at `$CREDENTIALS_DIRECTORY/outbox-key`.
public final class CredentialKeySource implements KeySource {
    static final String NAME = "outbox-key";

    private final Path credentials;

    public CredentialKeySource(Path credentialsDirectory) {
        credentials = credentialsDirectory;
    }

    @Override
    public Keys keys(boolean mayCreate) throws OutboxKeyException {
        Path file = credentials.resolve(NAME);
        try {
            return Keys.parse(Files.readString(file));
        } catch (IOException e) {
            throw new OutboxKeyException(
                    "The credential " + NAME + " cannot be read from " + credentials,
                    "Name it in LoadCredentialEncrypted= of the terminal's unit",
                    e);
        } catch (IllegalArgumentException e) {
            throw new OutboxKeyException(
                    "The credential " + NAME + " is not a key file: " + e.getMessage(),
                    "Make it anew from a backup of the key",
                    e);
        }
    }
}
