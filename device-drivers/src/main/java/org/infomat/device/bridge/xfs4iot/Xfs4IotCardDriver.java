package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipReadingKind;
import org.infomat.device.card.magstripe.StripeProfile;
import org.infomat.device.card.magstripe.TrackMask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;

/// Opens card readers behind an XFS4IoT service with the interface CardReader: dip, motor, swipe and contactless.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `uri` | the service: see `ServiceAddress` | |
/// | `track` | the stripe is read, not the chip; its settings are those of `StripeProfile` | the chip is read |
/// | `limit`, `profiles` and the rest | how chips are read: see `ChipReaderSettings` | |
public final class Xfs4IotCardDriver implements ServiceDriver<CardReader> {
    static final String NAME = "xfs4iot-card-reader";
    private final List<ChipReadingKind> kinds;
    private final InstantSource clock;

    /// @param kinds the kinds of readings that a profile can ask for beside commands in the settings
    /// @param clock by which a card's time is over
    public Xfs4IotCardDriver(List<ChipReadingKind> kinds, InstantSource clock) {
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public void check(DriverSettings settings) {
        ServiceAddress.from(settings);
        contents(settings);
    }

    private CardContents contents(DriverSettings settings) {
        if (settings.find("track").isPresent()) {
            settings.allowOnly(ServiceAddress.with(StripeProfile.SETTINGS));
            return new CardContents.Stripe(StripeProfile.from(settings), clock);
        }
        Map<String, String> others = new HashMap<>(settings.values());
        others.remove(ServiceAddress.URI_SETTING);
        return new CardContents.Chip(ChipReaderSettings.from(new DriverSettings(others), kinds));
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        check(settings);
        return new Xfs4IotCardReader(id, lines, ServiceAddress.from(settings), contents(settings));
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        ChipMask chip = new ChipMask(settings, substitution);
        TrackMask tracks = new TrackMask(substitution, clock);
        return new XfsMask(substitution, chip, tracks::other, UTF_8);
    }
}
