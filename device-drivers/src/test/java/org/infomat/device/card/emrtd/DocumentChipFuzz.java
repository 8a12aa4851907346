package org.infomat.device.card.emrtd;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipReading;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.fuzz.FuzzInput;

/// What a chip that says it is a document's answers while it is being opened.
public final class DocumentChipFuzz {
    private static final ChipReading DOCUMENTS = new IdentityDocuments(InstantSource.system())
            .reading("document", new DriverSettings(Map.of("identifier", "document-number")));
    private static final List<Optional<AccessKey>> KEYS = List.of(
            Optional.empty(),
            Optional.of(new AccessKey.CardAccessNumber("123456")),
            Optional.of(new AccessKey.DocumentData("L898902C", LocalDate.of(1969, 8, 6), LocalDate.of(2094, 6, 23))));

    private DocumentChipFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        FuzzInput in = new FuzzInput(input);
        Optional<AccessKey> key = in.oneOf(KEYS);
        DOCUMENTS.read(new PresentedChip(command -> Answer.of(in.next(in.number() + 2)), "3B8F8001", key));
    }
}
