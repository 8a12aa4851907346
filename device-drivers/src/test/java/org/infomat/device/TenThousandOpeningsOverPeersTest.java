package org.infomat.device;

import org.junit.jupiter.api.Tag;

/// The same with the kernel's serial lines and the card service.
@Tag("hardware")
class TenThousandOpeningsOverPeersTest extends OpeningsOverPeersTest {
    @Override
    protected int cycles() {
        return 10_000;
    }
}
