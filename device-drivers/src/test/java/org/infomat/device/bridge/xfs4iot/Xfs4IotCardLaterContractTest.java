package org.infomat.device.bridge.xfs4iot;

/// The same with the framing of later releases.
class Xfs4IotCardLaterContractTest extends Xfs4IotCardContractTest {
    @Override
    Framing framing() {
        return Framing.HEADER;
    }
}
