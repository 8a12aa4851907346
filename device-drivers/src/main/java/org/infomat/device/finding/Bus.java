package org.infomat.device.finding;

import java.io.IOException;
import java.util.List;

/// One way in which devices are attached to this machine.
interface Bus {
    /// Where it is, for the note that it could not be looked through.
    String name();

    /// All that is there; nothing is opened that would notice it.
    List<Found> look() throws IOException, InterruptedException;
}
