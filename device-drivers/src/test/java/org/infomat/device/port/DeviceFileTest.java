package org.infomat.device.port;

import java.io.IOException;
import org.junit.jupiter.api.Tag;

@Tag("peer")
class DeviceFileTest extends PortContract {
    @Override
    FarSide farSide() throws IOException, InterruptedException {
        return new PtyFarSide(PtyPair.start(), "file:");
    }
}
