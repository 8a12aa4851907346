package org.infomat.hub.lookup;

import java.time.Clock;
import org.infomat.hub.attempt.Attempts;
import org.infomat.hub.catalogue.Services;
import org.infomat.hub.setting.HubSettings;
import org.infomat.hub.setting.YamlFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookUpConfiguration {

    @Bean
    LookUps lookUps(HubSettings settings, Services services, Attempts attempts, Clock clock) {
        var books = YamlFolder.read(settings.config().resolve("lookups"), DebtBook.class);
        return new LookUps(services, books, attempts, clock);
    }
}
