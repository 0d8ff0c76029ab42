package io.orderledger.command.sealing;

import io.orderledger.ledger.seal.SealConfiguration;
import io.orderledger.ledger.seal.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts sealing together. */
@Configuration(proxyBeanMethods = false)
@Import(SealConfiguration.class)
class SealingConfiguration {
    @Bean
    SealHealthIndicator sealHealthIndicator(Sealing sealing) {
        return new SealHealthIndicator(sealing);
    }
}
