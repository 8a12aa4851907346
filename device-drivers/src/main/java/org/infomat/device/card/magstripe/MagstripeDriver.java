package org.infomat.device.card.magstripe;

import java.io.IOException;
import java.time.InstantSource;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortDriver;
import org.infomat.device.port.PortSource;
import org.infomat.device.port.Ports;

/// Opens readers of magnetic stripes that send the tracks of each card over a serial line, or anything else that
/// `Ports` opens.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `port`, `baud` … | the line, as `Ports` has it | |
/// | `sentinels` | the characters that begin track 1, 2 and 3, and the one that ends each | `%;+?` |
/// | `lrc` | `sent` where the reader sends each track's check character after it | `none` |
/// | `idle-gap` | milliseconds of silence that end a card | 150 |
/// | `profile` and the rest | how the identifier is found: see `StripeProfile` | |
public final class MagstripeDriver implements PortDriver<CardReader> {
    private final InstantSource clock;

    /// @param clock tells whether a card's time is over
    public MagstripeDriver(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "magstripe";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public void check(DriverSettings settings) {
        MagstripeSettings.from(settings);
    }

    @Override
    public CardReader open(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        MagstripeSettings wanted = MagstripeSettings.from(settings);
        Port port = port(id, settings, ports);
        if (!port.answers()) {
            port.close();
            throw new IllegalArgumentException("'port' leads to a plain file, which cannot send cards");
        }
        return new MagstripeReader(id, port, wanted, clock);
    }

    private static Port port(DeviceId id, DriverSettings settings, PortSource ports)
            throws DeviceException, InterruptedException {
        try {
            return ports.open(settings);
        } catch (IOException e) {
            throw new DeviceException(
                    id,
                    Ports.statusAfter(e),
                    "The card reader's port could not be opened",
                    "Check its cable and 'port' in devices.yaml",
                    e);
        }
    }

    @Override
    public PortSource ports() {
        return Ports::open;
    }

    @Override
    public Mask mask(DriverSettings settings, Substitution substitution) {
        MagstripeSettings wanted = MagstripeSettings.from(settings);
        return new StripeMask(wanted.layout(), wanted.idleGap(), new TrackMask(substitution, clock));
    }
}
