package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jpos.BaseControl;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;

/// A category of UnifiedPOS, and the way to a control of it: directly, or over messages.
///
/// @param contract what every control of the category does
/// @param standard makes JavaPOS's own control, which loads the maker's service
record Category<C extends BaseControl>(Class<C> contract, Supplier<? extends C> standard) {

    C control(DeviceId id, DriverSettings settings) throws DeviceException {
        try {
            JavaPosSettings.from(settings).register();
            return standard.get();
        } catch (IOException e) {
            throw missing(id, e);
        }
    }

    C control(DeviceId id, DriverSettings settings, MessageSource lines) throws DeviceException, InterruptedException {
        try {
            return SpokenControl.open(
                    contract, lines, JavaPosSettings.from(settings).place());
        } catch (IOException e) {
            throw missing(id, e);
        }
    }

    /// A line to JavaPOS's own control.
    MessageLine line(URI place, MessageEars ears) throws IOException {
        JavaPosSettings.at(place).register();
        return new ControlLine(contract, standard.get(), ears);
    }

    /// The names of all that its controls do.
    Set<String> methods() {
        return Arrays.stream(contract.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    private static DeviceException missing(DeviceId id, IOException cause) {
        return new DeviceException(
                id,
                DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING),
                String.valueOf(cause.getMessage()),
                "Check 'jpos-xml' and 'logical-name' in devices.yaml and that the file is well-formed");
    }
}
