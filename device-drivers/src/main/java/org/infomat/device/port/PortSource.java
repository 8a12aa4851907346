package org.infomat.device.port;

import java.io.IOException;
import org.infomat.device.DriverSettings;

/// Where a driver gets the port to its device from: from the machine, or from a recording of one.
@FunctionalInterface
public interface PortSource {
    Port open(DriverSettings settings) throws IOException, InterruptedException;
}
