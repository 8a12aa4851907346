package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageSource;
import org.infomat.device.signal.SignalBoard;

/// Opens the signals of a cabinet behind XFS4IoT services with the interfaces Auxiliaries and Lights.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `auxiliaries` | the service of its sensors: see `ServiceAddress` | there are none |
/// | `lights` | the service of its lamps | there are none |
public final class Xfs4IotSignalDriver implements ServiceDriver<SignalBoard> {
    static final String NAME = "xfs4iot-signals";
    static final String AUXILIARIES = "auxiliaries";
    static final String LIGHTS = "lights";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SignalBoard> deviceClass() {
        return SignalBoard.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(Set.of(AUXILIARIES, LIGHTS));
        if (address(settings, AUXILIARIES).isEmpty()
                && address(settings, LIGHTS).isEmpty()) {
            throw new IllegalArgumentException("'auxiliaries' or 'lights' is needed, or both");
        }
    }

    private static Optional<URI> address(DriverSettings settings, String key) {
        return settings.find(key).map(text -> ServiceAddress.checked(key, text));
    }

    @Override
    public SignalBoard open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        check(settings);
        return Xfs4IotSignalBoard.open(id, lines, address(settings, AUXILIARIES), address(settings, LIGHTS));
    }
}
