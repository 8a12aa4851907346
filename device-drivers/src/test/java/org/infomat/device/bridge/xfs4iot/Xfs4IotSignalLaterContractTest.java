package org.infomat.device.bridge.xfs4iot;

/// The same with the framing of later releases.
class Xfs4IotSignalLaterContractTest extends Xfs4IotSignalContractTest {
    @Override
    Framing framing() {
        return Framing.HEADER;
    }
}
