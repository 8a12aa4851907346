package org.infomat.hub.setting;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// [HubSettings] as they are written. Paths are texts here: Spring would take a relative path for one within the
/// program.
@ConfigurationProperties("infomat")
record SettingFile(
        @DefaultValue("config") String config,
        @DefaultValue("content") String bundle,
        @DefaultValue("data/hub") String data,
        @DefaultValue("UTC") ZoneId zone) {

    HubSettings settings() {
        return new HubSettings(Path.of(config), Path.of(bundle), Path.of(data), zone);
    }
}
