package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jpos.JposConst;
import jpos.JposException;
import jpos.SmartCardRWConst;
import jpos.SmartCardRWControl115;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.CommandChannel;
import org.infomat.device.card.chip.Iso7816Channel;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthOutcome;

/// A SmartCardRW whose cards are sent commands (`SC_MODE_APDU`). JavaPOS does not tell a card's answer to reset.
final class JavaPosChipReader implements CardReader, ChecksItself {
    private static final int INSERTION_MILLISECONDS = 1_000;

    private final SmartCardRWControl115 control;
    private final ChipReaderSettings settings;
    private final Slot slot = new Slot();
    private final Session session;
    private final DeviceDescription description;

    JavaPosChipReader(DeviceId id, String logicalName, SmartCardRWControl115 control, ChipReaderSettings settings)
            throws DeviceException, InterruptedException {
        this.control = control;
        this.settings = settings;
        Reporting reporting = new Reporting(
                control::getCapPowerReporting,
                control::setPowerNotify,
                control::getCapStatisticsReporting,
                control::retrieveStatistics,
                control::addStatusUpdateListener);
        session = new Session(id, control, reporting, Faults.GENERAL, status -> slot.end());
        description = session.open(logicalName, this::prepare, () -> Set.of(Capability.CHIP));
    }

    private void prepare() throws JposException {
        control.setInterfaceMode(SmartCardRWConst.SC_MODE_APDU);
        control.addStatusUpdateListener(event -> {
            switch (event.getStatus()) {
                case SmartCardRWConst.SC_SUE_CARD_PRESENT -> slot.card(true);
                case SmartCardRWConst.SC_SUE_NO_CARD -> slot.card(false);
                default -> {} // of its power
            }
        });
        slot.card(control.getSCPresentSensor() != 0);
    }

    @Override
    public DeviceId id() {
        return session.id();
    }

    @Override
    public DeviceDescription description() {
        return description;
    }

    @Override
    public DeviceStatus status() {
        return session.status(() -> DeviceStatus.ONLINE);
    }

    @Override
    public CardRead read() throws DeviceException, InterruptedException {
        slot.await(true);
        return read(Optional.empty());
    }

    @Override
    public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
        session.refuseIfEnded();
        return slot.holdsCard() ? read(Optional.of(key)) : new CardRead.Removed();
    }

    private CardRead read(Optional<AccessKey> key) throws DeviceException, InterruptedException {
        CardRead read = session.call(settings.limit(), () -> insertedAndRead(key));
        return read instanceof CardRead.Unreadable && pulledOut() ? new CardRead.Removed() : read;
    }

    /// A card that is pulled out may fail before its service has noticed.
    private boolean pulledOut() {
        return !slot.holdsCard();
    }

    private CardRead insertedAndRead(Optional<AccessKey> key) throws JposException {
        try {
            control.beginInsertion(INSERTION_MILLISECONDS);
            control.endInsertion();
            CommandChannel channel = new Iso7816Channel(this::send);
            return settings.reading().read(new PresentedChip(channel, "", key));
        } catch (JposException e) {
            return failed(e);
        } catch (CardFault e) {
            return failed(e.fault());
        } catch (IOException e) {
            return new CardRead.Unreadable("The card answered what is no answer");
        }
    }

    /// What concerns the card alone is no fault of the reader.
    private static CardRead failed(JposException e) throws JposException {
        if (e.getErrorCode() != JposConst.JPOS_E_EXTENDED) {
            throw e;
        }
        return switch (e.getErrorCodeExtended()) {
            case SmartCardRWConst.JPOS_ESC_TORN, SmartCardRWConst.JPOS_ESC_NO_CARD -> new CardRead.Removed();
            default -> new CardRead.Unreadable("JavaPOS error E_EXTENDED, " + e.getErrorCodeExtended());
        };
    }

    /// JavaPOS carries bytes as the characters 0 to 255.
    private Answer send(byte[] command) throws CardFault {
        String[] data = {new String(command, ISO_8859_1)};
        int[] count = {command.length};
        try {
            control.readData(SmartCardRWConst.SC_EXECUTE_AND_READ_DATA, count, data);
        } catch (JposException e) {
            throw new CardFault(e);
        }
        return Answer.of(data[0].getBytes(ISO_8859_1));
    }

    private static final class CardFault extends IOException {
        private static final long serialVersionUID = 1;

        private final JposException fault;

        CardFault(JposException fault) {
            super("JavaPOS error " + fault.getErrorCode(), fault);
            this.fault = fault;
        }

        JposException fault() {
            return fault;
        }
    }

    @Override
    public void awaitRemoval() throws DeviceException, InterruptedException {
        slot.await(false);
        session.refuseIfEnded();
    }

    @Override
    public HealthOutcome checkExternally() throws DeviceException, InterruptedException {
        return session.checkExternally();
    }

    @Override
    public void close() {
        session.close();
    }
}
