package org.infomat.device.card.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardRead.Doubt;
import org.infomat.device.card.CardReader;
import org.infomat.device.simulated.Cable;
import org.infomat.device.simulated.Happenings;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.jspecify.annotations.Nullable;

/// A card reader's surroundings: the card that somebody puts in and takes out, and its cable.
public final class CardReaderSimulator implements Simulator {
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final DeviceDescription DESCRIPTION = new DeviceDescription(
            "Infomat", "simulated card reader", "", Set.of(Capability.REPORTS_STATUS, Capability.CHIP));
    private static final String ATR = "3B800181";
    /// What opens the identity card, printed on its front.
    public static final String CARD_ACCESS_NUMBER = SimulatedDocument.CARD_ACCESS_NUMBER;
    /// What opens the passport, printed on its first page.
    public static final AccessKey.DocumentData PASSPORT = SimulatedDocument.PRINTED;

    private static final CardRead UNREADABLE = new CardRead.Unreadable("a card that the simulator cannot read");

    private final Happenings world = new Happenings();
    private final Cable cable = new Cable(world);
    private @Nullable CardRead card;
    private @Nullable SimulatedDocument document;
    private boolean slow;

    CardReaderSimulator() {}

    @Override
    public List<Lever> levers() {
        return List.of(
                new Lever.Entry("insert-card", () -> "1234567890", this::insert),
                new Lever.Press("insert-unreadable-card", this::insertUnreadable),
                new Lever.Press("snatch-card", this::insertAndSnatch),
                new Lever.Press("lay-passport", () -> lay(SimulatedDocument.passport())),
                new Lever.Press("lay-identity-card", () -> lay(SimulatedDocument.identityCard())),
                new Lever.Press("lay-forged-document", () -> lay(SimulatedDocument.doubtful(Doubt.NOT_AS_SIGNED))),
                new Lever.Press("lay-unknown-document", () -> lay(SimulatedDocument.doubtful(Doubt.UNKNOWN_SIGNER))),
                new Lever.Press("remove-card", this::remove),
                new Lever.Toggle("slow", () -> world.see(() -> slow), on -> world.happen(() -> slow = on)),
                cable.lever());
    }

    /// Puts in a card that holds this identifier, in place of one that may be there.
    public void insert(String identifier) {
        put(new CardRead.Read(new CardData(ATR, Optional.empty(), Optional.of(identifier))));
    }

    /// Lays a passport down, which opens with its number and dates (`PASSPORT`).
    public void layPassport() {
        lay(SimulatedDocument.passport());
    }

    /// Lays an identity card down, which opens with the six digits on its front too (`CARD_ACCESS_NUMBER`).
    public void layIdentityCard() {
        lay(SimulatedDocument.identityCard());
    }

    private void lay(SimulatedDocument laid) {
        world.happen(() -> {
            document = laid;
            card = laid.without();
        });
    }

    public void insertUnreadable() {
        put(UNREADABLE);
    }

    /// Puts in a card and pulls it out as soon as the reader has begun to read it.
    public void insertAndSnatch() {
        put(new CardRead.Removed());
    }

    private void put(CardRead read) {
        world.happen(() -> {
            document = null;
            card = read;
        });
    }

    public void remove() {
        world.happen(() -> {
            document = null;
            card = null;
        });
    }

    public void unplug() {
        cable.unplug();
    }

    public void plugIn() {
        cable.plugIn();
    }

    CardReader open(DeviceId id) throws DeviceException {
        return new Reader(cable.open(id));
    }

    private final class Reader implements CardReader {
        private final Cable.End end;

        Reader(Cable.End end) {
            this.end = end;
        }

        @Override
        public DeviceId id() {
            return end.id();
        }

        @Override
        public DeviceDescription description() {
            return DESCRIPTION;
        }

        @Override
        public DeviceStatus status() {
            return end.status();
        }

        @Override
        public CardRead read() throws DeviceException, InterruptedException {
            awaitCard(true);
            takeTime();
            return world.see(this::outcome);
        }

        @Override
        public CardRead read(AccessKey key) throws DeviceException, InterruptedException {
            end.refuseIfGone();
            takeTime();
            return world.see(() -> document == null ? outcome() : document.with(key));
        }

        private void takeTime() throws DeviceException, InterruptedException {
            if (world.see(() -> slow)) {
                world.await(SLOW, () -> card == null || end.gone() ? Optional.of(true) : Optional.empty());
                end.refuseIfGone();
            }
        }

        private CardRead outcome() {
            CardRead read = card == null ? new CardRead.Removed() : card;
            card = read instanceof CardRead.Removed ? null : card;
            return read;
        }

        @Override
        public void awaitRemoval() throws DeviceException, InterruptedException {
            awaitCard(false);
        }

        private void awaitCard(boolean there) throws DeviceException, InterruptedException {
            world.await(() -> (card != null) == there || end.gone() ? Optional.of(true) : Optional.empty());
            end.refuseIfGone();
        }

        @Override
        public void close() {
            end.close();
        }
    }
}
