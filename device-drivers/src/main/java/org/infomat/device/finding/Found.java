package org.infomat.device.finding;

import java.util.List;

/// Something that is attached to this machine; or, without proposals, what hindered looking for it.
///
/// @param place where it is, by the name that lasts longest: `/dev/serial/by-id/usb-Honeywell…`, a reader's name
/// @param label what it says of itself; empty where it says nothing
/// @param proposals the drivers that may fit, the likeliest first
public record Found(String place, String label, List<Proposal> proposals, Hindrance hindrance) {
    public Found {
        proposals = List.copyOf(proposals);
    }

    public Found(String place, String label, List<Proposal> proposals) {
        this(place, label, proposals, Hindrance.NONE);
    }

    static Found nothing(String place, Hindrance hindrance) {
        return new Found(place, "", List.of(), hindrance);
    }
}
