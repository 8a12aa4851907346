package org.infomat.hub.database;

import org.infomat.hub.setting.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
    JdbcConnectionDetails embeddedDatabase(DataFolder folder) {
        return EmbeddedDatabase.in(folder);
    }

    @Bean
    Durability durability(JdbcClient database) {
        return new Durability(database);
    }
}
