package org.infomat.device.bridge.javapos;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import jpos.MSR;
import jpos.MSRControl115;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.card.magstripe.StripeProfile;
import org.infomat.device.card.magstripe.TrackMask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;

/// Opens readers of magnetic stripes behind a JavaPOS service of the category MSR.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `profile` and the rest | how the identifier is found: see `StripeProfile` | |
public final class JavaPosStripeDriver implements ControlDriver<CardReader, MSRControl115> {
    private final InstantSource clock;

    /// @param clock tells whether a card's time is over
    public JavaPosStripeDriver(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "javapos-magstripe";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(JavaPosSettings.with(StripeProfile.SETTINGS));
        JavaPosSettings.from(settings);
        StripeProfile.from(settings);
    }

    @Override
    public Category<MSRControl115> category() {
        return new Category<>(MSRControl115.class, MSR::new);
    }

    @Override
    public CardReader opened(DeviceId id, String logicalName, DriverSettings settings, MSRControl115 control)
            throws DeviceException, InterruptedException {
        return new JavaPosStripeReader(id, logicalName, control, StripeProfile.from(settings), clock);
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        TrackMask tracks = new TrackMask(substitution, clock);
        return new ControlMask(
                category().methods(),
                substitution,
                new ChipMask(settings, substitution),
                tracks::other,
                StandardCharsets.UTF_8);
    }
}
