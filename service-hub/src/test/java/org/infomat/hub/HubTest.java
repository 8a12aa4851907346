package org.infomat.hub;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

/// A whole hub with its own PostgreSQL and a clock that tests move; one for all test classes of a JVM.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "infomat.config=../config",
            "infomat.zone=Europe/Sofia",
            "infomat.account.first-password=only-for-tests-1",
            "infomat.closures[0].service=street-problem",
            "infomat.closures[0].reason=maintenance",
            "infomat.closures[0].until=2036-01-01T00:00:00Z"
        })
@Import(HubTest.Setting.class)
public @interface HubTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Setting {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        DynamicPropertyRegistrar freshDataFolder() throws IOException {
            var folder = Path.of("target", "hub-test").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            return properties -> properties.add("infomat.data", folder::toString);
        }

        @Bean
        Exchange exchange(org.infomat.hub.account.Tokens tokens) {
            return new Exchange(tokens);
        }
    }
}
