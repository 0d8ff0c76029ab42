package io.orderledger.query.delivery;

import io.orderledger.events.DeliveryEvent;
import io.orderledger.ledger.LedgerProperties;
import io.orderledger.query.delivery.note.NotePrinter;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Snapshots;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Delivery runs: projection, queries, API, notes. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
    /** What reads of runs wait for. */
    public static final String PROJECTION = DeliveryProjection.NAME;

    /** @param timezone decides the business day of a run */
    public static Projection<DeliveryEvent> projection(ZoneId timezone) {
        return new DeliveryProjection(timezone);
    }

    @Bean
    Projection<DeliveryEvent> deliveryProjection(LedgerProperties ledger) {
        return projection(ledger.business().timezone());
    }

    @Bean
    DeliveryDetailQueries deliveryDetailQueries(ReadStatements reads, PlatformTransactionManager transactions) {
        return new DeliveryDetailQueries(reads, Snapshots.of(transactions));
    }

    @Bean
    DeliveryQueryApi deliveryQueryApi(ReadStatements reads, Freshness freshness, DeliveryDetailQueries details) {
        return new DeliveryQueryApi(new DeliveryListQueries(reads, freshness), details, freshness);
    }

    @Bean
    DeliveryNoteApi deliveryNoteApi(DeliveryDetailQueries details, LedgerProperties ledger) {
        return new DeliveryNoteApi(details, new NotePrinter(ledger.business().timezone()));
    }
}
