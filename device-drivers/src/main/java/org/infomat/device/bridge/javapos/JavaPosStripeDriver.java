package org.infomat.device.bridge.javapos;

import java.time.InstantSource;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.magstripe.StripeProfile;

/// Opens readers of magnetic stripes behind a JavaPOS service of the category MSR.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `profile` and the rest | how the identifier is found: see `StripeProfile` | |
public final class JavaPosStripeDriver implements Driver<CardReader> {
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
    public CardReader open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        return new JavaPosStripeReader(id, JavaPosSettings.from(settings), StripeProfile.from(settings), clock);
    }
}
