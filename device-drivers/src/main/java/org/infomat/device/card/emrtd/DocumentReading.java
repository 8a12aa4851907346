package org.infomat.device.card.emrtd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.sf.scuba.smartcards.CardServiceException;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.IdentityDocument;
import org.infomat.device.card.chip.ChipReading;
import org.infomat.device.card.chip.PresentedChip;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.MRZInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads identity documents: opens the chip with the key, reads the machine readable zone from it, and proves it.
final class DocumentReading implements ChipReading {
    /// Documents are valid for ten years or so: two digits are of this century.
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReading.class);

    private final String name;
    private final DocumentIdentifier identifier;
    private final PassiveAuthentication authentication;

    DocumentReading(String name, DocumentIdentifier identifier, PassiveAuthentication authentication) {
        this.name = name;
        this.identifier = identifier;
        this.authentication = authentication;
    }

    @Override
    public CardRead read(PresentedChip chip) throws IOException {
        ChipService service = new ChipService(chip.channel());
        return judged(service, () -> read(service, chip));
    }

    /// What is done with a chip, step by step.
    @FunctionalInterface
    interface Attempt {
        CardRead read()
                throws IOException, CardServiceException, GeneralSecurityException, Access.WrongKeyException,
                        PassiveAuthentication.NotGenuineException;
    }

    /// What went wrong is told in words of our own: JMRTD's messages hold keys and data.
    CardRead judged(ChipService service, Attempt attempt) throws IOException {
        try {
            return attempt.read();
        } catch (Access.WrongKeyException e) {
            return new CardRead.WrongKey();
        } catch (PassiveAuthentication.NotGenuineException e) {
            LOG.warn("{}: the document is not genuine: {}", name, e.getMessage());
            return new CardRead.NotTrusted(e.doubt());
        } catch (CardServiceException e) {
            service.refuseIfLost();
            return unreadable(StatusWord.of(e)
                    .map(word -> "the chip answered " + word)
                    .orElse("it is no identity document, or its chip broke off"));
        } catch (IOException | GeneralSecurityException e) {
            service.refuseIfLost();
            return unreadable("the chip's data are not as ICAO 9303 says");
        } catch (RuntimeException e) {
            // JMRTD throws these, of all kinds, at a chip that does not keep to the rules, as a forged one may not.
            service.refuseIfLost();
            return unreadable(
                    "the chip does not keep to ICAO 9303 (" + e.getClass().getSimpleName() + ")");
        }
    }

    private CardRead unreadable(String why) {
        return new CardRead.Unreadable(name + ": " + why);
    }

    private CardRead read(ChipService service, PresentedChip chip)
            throws IOException, CardServiceException, GeneralSecurityException, Access.WrongKeyException,
                    PassiveAuthentication.NotGenuineException {
        Access access = Access.of(service);
        Optional<AccessKey> key = chip.key().filter(given -> access.kinds().contains(given.kind()));
        if (key.isEmpty()) {
            return new CardRead.NeedsKey(access.kinds());
        }
        return document(access.with(key.get()), chip.atr());
    }

    /// From the files of a chip that is open.
    CardRead document(DocumentFiles files, String atr)
            throws IOException, CardServiceException, GeneralSecurityException,
                    PassiveAuthentication.NotGenuineException {
        IdentityDocument document = document(files);
        return new CardRead.Read(new CardData(atr, Optional.empty(), identifier.of(document), Optional.of(document)));
    }

    private IdentityDocument document(DocumentFiles files)
            throws IOException, CardServiceException, GeneralSecurityException,
                    PassiveAuthentication.NotGenuineException {
        byte[] dataGroup1 = files.read(DocumentFiles.DATA_GROUP_1);
        IdentityDocument.Proof proof = authentication.proof(dataGroup1, files.read(DocumentFiles.SECURITY_OBJECT));
        MRZInfo zone = new DG1File(new ByteArrayInputStream(dataGroup1)).getMRZInfo();
        return new IdentityDocument(
                text(zone.getDocumentCode()),
                text(zone.getIssuingState()),
                text(zone.getDocumentNumber()),
                text(zone.getPrimaryIdentifier()),
                text(zone.getSecondaryIdentifier()),
                text(zone.getNationality()),
                zone.getDateOfBirth(),
                LocalDate.parse(zone.getDateOfExpiry(), SIX_DIGITS),
                text(zone.getPersonalNumber()),
                proof);
    }

    /// Without the zone's filling character.
    private static String text(String zone) {
        return zone.replace('<', ' ').strip().replaceAll(" +", " ");
    }
}
