package org.infomat.device.bridge.xfs4iot;

import org.junit.jupiter.api.Tag;

/// As often as a terminal with a bad network opens its devices in a year.
@Tag("hardware")
class TenThousandXfs4IotOpeningsTest extends Xfs4IotOpeningsTest {
    @Override
    protected int cycles() {
        return 10_000;
    }
}
