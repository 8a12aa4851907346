package org.infomat.device.card.emrtd;

import static org.infomat.device.card.emrtd.DataObject.join;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.card.pcsc.VirtualCard;
import org.jspecify.annotations.Nullable;

/// The chip of a travel document, of ours: the reader's side is JMRTD. Access by BAC, or by PACE.
public final class DocumentChip implements VirtualCard.Chip {
    private static final byte[] OK = {(byte) 0x90, 0};
    private static final byte[] NOT_FOUND = {0x6A, (byte) 0x82};
    private static final byte[] LOCKED = {0x69, (byte) 0x82};
    private static final byte[] NOT_SELECTED = {0x69, (byte) 0x86};
    private static final byte[] INSECURE = {0x69, (byte) 0x88};
    private static final byte[] WRONG_KEY = {0x63, 0};
    private static final byte[] UNKNOWN = {0x6D, 0};
    private static final String APPLICATION = "A0000002471001";
    private static final int CARD_ACCESS = 0x011C;

    private final Map<Integer, byte[]> files;
    private final BasicAccess basicAccess;
    private final Optional<Pace> pace;
    private @Nullable SecureMessaging secured;
    private boolean application;
    private byte @Nullable [] selected;

    private DocumentChip(Map<Integer, byte[]> files, BasicAccess basicAccess, Optional<Pace> pace) {
        this.files = Map.copyOf(files);
        this.basicAccess = basicAccess;
        this.pace = pace;
    }

    /// @param zone the second line of the machine readable zone
    public static DocumentChip withBasicAccess(Map<Integer, byte[]> files, String zone)
            throws GeneralSecurityException {
        return new DocumentChip(files, new BasicAccess(zone), Optional.empty());
    }

    public static DocumentChip withPace(Map<Integer, byte[]> files, String zone, String number)
            throws GeneralSecurityException {
        return new DocumentChip(files, new BasicAccess(zone), Optional.of(new Pace(zone, number)));
    }

    @Override
    public String atr() {
        return "3B8880010031C173C840000090";
    }

    @Override
    public byte[] answer(byte[] bytes) {
        try {
            Command command = Command.of(bytes);
            return command.secured() ? secured(command) : open(command);
        } catch (GeneralSecurityException e) {
            secured = null;
            return INSECURE;
        }
    }

    private byte[] secured(Command command) throws GeneralSecurityException {
        if (secured == null) {
            return INSECURE;
        }
        return secured.wrap(file(secured.unwrap(command)));
    }

    private byte[] open(Command command) throws GeneralSecurityException {
        secured = null;
        return switch (command.instruction()) {
            case 0x84 -> join(basicAccess.challenge(), OK);
            case 0x82 -> authenticate(command);
            case 0x22 -> pace.filter(known -> known.set(command.data())).isPresent() ? OK : NOT_FOUND;
            case 0x86 -> pace(command);
            default -> file(command);
        };
    }

    private byte[] authenticate(Command command) throws GeneralSecurityException {
        secured = basicAccess.authenticate(command.data()).orElse(null);
        return secured == null ? WRONG_KEY : join(basicAccess.answer(), OK);
    }

    private byte[] pace(Command command) throws GeneralSecurityException {
        Pace known = pace.orElseThrow();
        Optional<byte[]> step = known.step(command.data());
        if (step.isPresent() && command.cla() == 0) {
            secured = known.secured();
        }
        return step.map(data -> join(data, OK)).orElse(WRONG_KEY);
    }

    private byte[] file(Command command) {
        return switch (command.instruction()) {
            case 0xA4 -> select(command);
            case 0xB0 -> selected == null ? NOT_SELECTED : read(selected, command);
            default -> UNKNOWN;
        };
    }

    private byte[] select(Command command) {
        String name = HexFormat.of().withUpperCase().formatHex(command.data());
        selected = null;
        if (command.p1() != 2) {
            application = name.equals(APPLICATION);
            return application || name.equals("3F00") ? OK : NOT_FOUND;
        }
        int file = HexFormat.fromHexDigits(name);
        if (!application) {
            selected = file == CARD_ACCESS && pace.isPresent() ? Pace.cardAccess() : null;
        } else if (secured == null) {
            return LOCKED;
        } else {
            selected = files.get(file);
        }
        return selected == null ? NOT_FOUND : OK;
    }

    private static byte[] read(byte[] file, Command command) {
        int from = command.p1() << 8 | command.p2();
        int to = Math.min(file.length, from + command.expected());
        return from > to ? new byte[] {0x6B, 0} : join(Arrays.copyOfRange(file, from, to), OK);
    }
}
