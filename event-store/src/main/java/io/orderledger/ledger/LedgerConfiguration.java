package io.orderledger.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.orderledger.events.Standings;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserStanding;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The ledger on the application's pool; both sides import it. Whoever appends brings a {@link SideRowPolicy}; a process
 * without one reads only. Upcasters are found as beans, in their order.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerProperties.class, PersonalDataProperties.class, OperationLogProperties.class})
public class LedgerConfiguration {

    @Bean
    LedgerMigration ledgerMigration(DataSource dataSource) {
        return new LedgerMigration(dataSource);
    }

    @Bean
    PersonKeys personKeys(LedgerMigration migration, PersonalDataProperties properties) {
        return new PersonKeys(migration, properties);
    }

    @Bean
    @Primary
    LedgerSerializer serializer(PersonKeys keys) {
        return new LedgerSerializer(new SealedPersonalData(keys));
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    @Bean
    LedgerParts ledgerParts(
            LedgerMigration migration,
            LedgerProperties properties,
            ObjectProvider<SideRowPolicy> policy,
            LedgerSerializer serializer,
            PersonKeys keys,
            ObjectProvider<EventUpcaster> upcasters,
            ObjectProvider<MeterRegistry> registry) {
        return new LedgerParts(
                migration,
                properties,
                policy.getIfAvailable(),
                serializer,
                keys,
                new EventUpcasterChain(Stream.concat(OlderRevisions.UPCASTERS.stream(), upcasters.orderedStream())
                        .toList()),
                registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    LedgerStorageEngine ledgerStorageEngine(LedgerParts ledger) {
        return ledger.engine;
    }

    @Bean
    LedgerEventStore eventStore(LedgerParts ledger) {
        return ledger.store;
    }

    @Bean
    LedgerReader ledgerReader(LedgerParts ledger) {
        return ledger.reader;
    }

    @Bean
    AuditReader auditReader(LedgerParts ledger) {
        return ledger.audit;
    }

    /** For both HTTP faces: whether a token's user may still act, and as what. */
    @Bean
    Standings standings(LedgerReader reader) {
        var evolution = new Evolution<>(UserEvent.class, UserStanding.NOBODY, UserStanding::evolve);
        return userId -> reader.state(userId, evolution).state();
    }

    @Bean
    StoredOperations operationLog(
            LedgerMigration migration, OperationLogProperties properties, ObjectProvider<MeterRegistry> registry) {
        var metrics = new OperationLogMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
        return new StoredOperations(migration.migrated(), properties, metrics);
    }

    @Bean
    CommandReceipts commandReceipts(LedgerParts ledger) {
        return ledger.receipts;
    }

    @Bean
    ClaimLookup claimLookup(LedgerParts ledger) {
        return ledger.claims;
    }

    @Bean
    DailyNumbers dailyNumbers(LedgerParts ledger) {
        return ledger.numbers;
    }
}
