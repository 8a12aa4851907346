package org.infomat.hub.setting;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HubSettings hubSettings(SettingFile file) {
        return file.settings();
    }

    @Bean
    DataFolder dataFolder(HubSettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean
    Seal seal(DataFolder folder) {
        return Seal.of(folder);
    }

    @Bean
    PortFile portFile(DataFolder folder) {
        return new PortFile(folder);
    }
}
