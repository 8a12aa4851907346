package org.infomat.device;

import org.junit.jupiter.api.Tag;

/// As often as a terminal with a bad cable opens its devices in a year.
@Tag("hardware")
class TenThousandOpeningsTest extends OpeningsTest {
    @Override
    protected int cycles() {
        return 10_000;
    }
}
