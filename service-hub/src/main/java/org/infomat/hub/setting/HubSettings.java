package org.infomat.hub.setting;

import java.nio.file.Path;
import java.time.ZoneId;

/// Where the hub finds what an installer wrote, where it keeps what must not be lost, and whose calendar it counts days
/// by.
///
/// @param config the folder that an installer edits
/// @param bundle the bundle's folder or zip
/// @param data the hub's own folder; to back up, and to keep from others
/// @param zone the authority's time zone, for legal deadlines of services that name none
public record HubSettings(Path config, Path bundle, Path data, ZoneId zone) {

    public HubSettings {
        config = config.toAbsolutePath().normalize();
        bundle = config.resolve(bundle).normalize();
        data = data.toAbsolutePath().normalize();
    }
}
