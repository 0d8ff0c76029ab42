package io.orderledger.ledger.seal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.LedgerProperties;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sealing, for processes that append: they have the account that may write, and know first of what there is to seal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
public class SealConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SealConfiguration.class);

    @Bean
    Sealing sealing(
            LedgerMigration migration,
            SealProperties properties,
            LedgerProperties ledger,
            ObjectProvider<MeterRegistry> registry) {
        var metrics = new SealMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
        Path keyFile = properties.keyFile();
        if (!properties.enabled() || keyFile == null) {
            if (properties.enabled())
                log.warn("This process does not seal the ledger: ledger.seal.key-file is not set");
            return new Sealing(null, properties.interval(), metrics);
        }
        if (properties.directory() == null) {
            log.warn("Checkpoints are kept in the database only, where its administrator could replace them:"
                    + " ledger.seal.directory is not set");
        }
        var sealer = new Sealer(migration, properties, keyFile, ledger.node(), metrics);
        return new Sealing(sealer, properties.interval(), metrics);
    }
}
