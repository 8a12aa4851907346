package org.infomat.device.bridge.javapos;

import jpos.BaseControl;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.message.MessageSource;

/// What the drivers of all categories have in common.
///
/// @param <C> the control of the category
interface ControlDriver<D extends Device, C extends BaseControl> extends MessageDriver<D> {
    Category<C> category();

    /// Opens the device whose control this is, with settings that have been checked.
    ///
    /// @param logicalName the name of its entry in `jpos.xml`
    D opened(DeviceId id, String logicalName, DriverSettings settings, C control)
            throws DeviceException, InterruptedException;

    @Override
    default D open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        check(settings);
        return opened(id, logicalName(settings), settings, category().control(id, settings));
    }

    @Override
    default D open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        check(settings);
        return opened(id, logicalName(settings), settings, category().control(id, settings, lines));
    }

    private static String logicalName(DriverSettings settings) {
        return JavaPosSettings.from(settings).logicalName();
    }

    @Override
    default MessageSource lines() {
        return category()::line;
    }
}
