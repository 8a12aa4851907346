package org.infomat.device.bridge.xfs4iot;

/// The same with the framing of later releases.
class Xfs4IotScannerLaterContractTest extends Xfs4IotScannerContractTest {
    @Override
    Framing framing() {
        return Framing.HEADER;
    }
}
