package io.orderledger.ledger;

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
@EnableConfigurationProperties(LedgerProperties.class)
public class LedgerConfiguration {

    @Bean
    LedgerMigration ledgerMigration(DataSource dataSource) {
        return new LedgerMigration(dataSource);
    }

    @Bean
    LedgerTables ledgerTables(LedgerMigration migration) {
        return new LedgerTables(migration);
    }

    @Bean
    LedgerHead ledgerHead(LedgerTables tables, LedgerProperties properties) {
        return new LedgerHead(tables::head, properties.pollInterval());
    }

    @Bean
    @Primary
    LedgerSerializer serializer() {
        return new LedgerSerializer();
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
    LedgerStorageEngine ledgerStorageEngine(
            LedgerTables tables,
            LedgerMigration migration,
            ObjectProvider<SideRowPolicy> policy,
            LedgerHead head,
            LedgerSerializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            LedgerProperties properties) {
        return new LedgerStorageEngine(
                tables,
                new LedgerAppender(migration.migrated(), properties.append()),
                policy.getIfAvailable(),
                head,
                serializer,
                new EventUpcasterChain(upcasters.orderedStream().toList()),
                properties.readBatch());
    }

    @Bean
    LedgerEventStore eventStore(LedgerStorageEngine engine, LedgerHead head) {
        return new LedgerEventStore(engine, head);
    }

    @Bean
    LedgerReader ledgerReader(LedgerStorageEngine engine, LedgerTables tables, LedgerProperties properties) {
        return new CachedLedgerReader(engine, tables, properties.cachedStates());
    }

    @Bean
    DailyNumbers dailyNumbers(LedgerTables tables) {
        return new ClaimedNumbers(tables);
    }
}
