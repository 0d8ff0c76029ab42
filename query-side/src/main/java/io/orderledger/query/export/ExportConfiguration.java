package io.orderledger.query.export;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All features export through one bean, so that together they do not exceed the bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
public class ExportConfiguration {
    @Bean
    Exports exports(ExportProperties properties) {
        return new Exports(properties);
    }
}
