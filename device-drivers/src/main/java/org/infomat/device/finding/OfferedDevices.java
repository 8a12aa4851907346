package org.infomat.device.finding;

import java.util.List;
import org.infomat.device.DeviceDirectory;
import org.infomat.device.OfferedDevice;

/// Devices that the services of a computer offer: of this one, or of one that somebody has named.
///
/// @param host its name or number
record OfferedDevices(DeviceDirectory directory, String host) implements Bus {
    @Override
    public String name() {
        return directory.address(host);
    }

    @Override
    public List<Found> look() throws InterruptedException {
        return directory.offers(host).stream().map(OfferedDevices::found).toList();
    }

    private static Found found(OfferedDevice device) {
        Proposal proposal = new Proposal(
                device.deviceClass(), device.driver(), device.settings(), Confidence.CERTAIN, Clue.OWN_WORD);
        return new Found(device.place(), device.label(), List.of(proposal));
    }
}
