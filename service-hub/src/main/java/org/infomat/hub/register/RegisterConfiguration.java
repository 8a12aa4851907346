package org.infomat.hub.register;

import org.infomat.hub.setting.HubSettings;
import org.infomat.hub.setting.YamlFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    Registers registers(HubSettings settings) {
        return new Registers(YamlFolder.read(settings.config().resolve("registers"), Registers.RegisterFile.class));
    }
}
