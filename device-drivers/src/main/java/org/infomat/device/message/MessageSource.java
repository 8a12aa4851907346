package org.infomat.device.message;

import java.io.IOException;
import java.net.URI;

/// Where a driver gets the line to its device's service from: from the machine, or from a recording of one.
@FunctionalInterface
public interface MessageSource {
    /// The ears may hear before this returns. Throws where nobody is reached.
    MessageLine open(URI place, MessageEars ears) throws IOException, InterruptedException;
}
