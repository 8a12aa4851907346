package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The readers that the card service knows now.
public final class PcscReaders {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private PcscReaders() {}

    /// Their names. Throws where the service is not installed, does not run or does not answer.
    public static List<String> present() throws IOException, InterruptedException {
        try (PcscContext context = PcscContext.open(library(), "pcsc-readers", LIMIT)) {
            return context.call(LIMIT, PcscLibrary::readers);
        }
    }

    private static PcscLibrary library() throws IOException {
        try {
            return PcscLibrary.load();
        } catch (IllegalArgumentException e) {
            throw new IOException("libpcsclite.so.1 is missing", e);
        }
    }
}
