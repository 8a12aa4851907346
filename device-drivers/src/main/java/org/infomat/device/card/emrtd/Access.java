package org.infomat.device.card.emrtd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import org.infomat.device.card.AccessKey;
import org.jmrtd.AccessKeySpec;
import org.jmrtd.BACKey;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.protocol.BACAPDUSender;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.PACEAPDUSender;
import org.jmrtd.protocol.PACEProtocol;

/// How a document's chip is opened: by PACE where it offers that, else by Basic Access Control (ICAO 9303 part 11,
/// 4.2).
final class Access {
    private static final int LONGEST_ANSWER = 256;
    private static final int BAC_MUTUAL_AUTHENTICATION = 2;
    private static final int PACE_MUTUAL_AUTHENTICATION = 4;

    private final ChipService chip;
    private final Optional<PACEInfo> pace;

    private Access(ChipService chip, Optional<PACEInfo> pace) {
        this.chip = chip;
        this.pace = pace;
    }

    /// Asks the chip what it offers. Throws when it is not the chip of a document.
    static Access of(ChipService chip) throws CardServiceException, IOException {
        DocumentFiles open = new DocumentFiles(chip, null);
        Optional<PACEInfo> pace = pace(chip, open);
        if (pace.isEmpty()) {
            open.selectTravelDocument();
        }
        return new Access(chip, pace);
    }

    private static Optional<PACEInfo> pace(ChipService chip, DocumentFiles open) throws IOException {
        Collection<SecurityInfo> offered = offered(chip, open);
        return offered.stream()
                .filter(PACEInfo.class::isInstance)
                .map(PACEInfo.class::cast)
                .findFirst();
    }

    /// Another profile may have led the chip elsewhere: its master file is where this file is.
    private static Collection<SecurityInfo> offered(ChipService chip, DocumentFiles open) throws IOException {
        try {
            open.selectMasterFile();
        } catch (CardServiceException e) {
            chip.refuseIfLost(); // some chips do not let themselves be led there, and are there
        }
        try {
            return new CardAccessFile(new ByteArrayInputStream(open.read(DocumentFiles.CARD_ACCESS)))
                    .getSecurityInfos();
        } catch (CardServiceException e) {
            chip.refuseIfLost(); // no such file: it offers Basic Access Control alone
            return List.of();
        }
    }

    /// The keys that open this chip.
    Set<AccessKey.Kind> kinds() {
        return pace.isPresent() ? EnumSet.allOf(AccessKey.Kind.class) : EnumSet.of(AccessKey.Kind.DOCUMENT_DATA);
    }

    /// The files behind the key, with the travel document selected.
    DocumentFiles with(AccessKey key) throws CardServiceException, GeneralSecurityException, WrongKeyException {
        return switch (key) {
            case AccessKey.CardAccessNumber(String digits) -> byPace(PACEKeySpec.createCANKey(digits));
            case AccessKey.DocumentData printed -> {
                BACKey data = new BACKey(printed.number(), printed.birthDigits(), printed.expiryDigits());
                yield pace.isPresent() ? byPace(PACEKeySpec.createMRZKey(data)) : byBasicAccessControl(data);
            }
        };
    }

    private DocumentFiles byBasicAccessControl(BACKey key) throws CardServiceException, WrongKeyException {
        BACProtocol protocol = new BACProtocol(new BACAPDUSender(chip), LONGEST_ANSWER, true);
        try {
            return new DocumentFiles(chip, protocol.doBAC(key).getWrapper());
        } catch (CardServiceProtocolException e) {
            throw refusal(e, BAC_MUTUAL_AUTHENTICATION);
        }
    }

    private DocumentFiles byPace(AccessKeySpec key) throws CardServiceException, WrongKeyException {
        PACEInfo info = pace.orElseThrow(() -> new CardServiceException("The chip does not offer PACE"));
        PACEProtocol protocol = new PACEProtocol(new PACEAPDUSender(chip), null, LONGEST_ANSWER, LONGEST_ANSWER, true);
        try {
            APDUWrapper secured = protocol.doPACE(
                            key,
                            info.getObjectIdentifier(),
                            PACEInfo.toParameterSpec(info.getParameterId()),
                            info.getParameterId())
                    .getWrapper();
            DocumentFiles files = new DocumentFiles(chip, secured);
            files.selectTravelDocument();
            return files;
        } catch (CardServiceProtocolException e) {
            throw refusal(e, PACE_MUTUAL_AUTHENTICATION);
        }
    }

    /// A chip shows only in mutual authentication that the key is wrong, by refusing the proof of knowing it.
    private CardServiceException refusal(CardServiceProtocolException e, int mutualAuthentication)
            throws WrongKeyException {
        if (e.getStep() == mutualAuthentication
                && chip.isOpen()
                && StatusWord.of(e).isPresent()) {
            throw new WrongKeyException();
        }
        return e;
    }

    /// The key is not the one of this document.
    static final class WrongKeyException extends Exception {
        private static final long serialVersionUID = 1;

        WrongKeyException() {
            super("The document does not open with this key");
        }
    }
}
