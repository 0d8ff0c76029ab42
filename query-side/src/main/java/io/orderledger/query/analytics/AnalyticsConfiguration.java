package io.orderledger.query.analytics;

import io.orderledger.ledger.LedgerProperties;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.order.OrderProjections;
import io.orderledger.query.statement.ReadStatements;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statistics: queries, API. */
@Configuration(proxyBeanMethods = false)
public class AnalyticsConfiguration {
    @Bean
    AnalyticsQueryApi analyticsQueryApi(
            ReadStatements reads, Freshness freshness, Moments moments, LedgerProperties ledger) {
        return new AnalyticsQueryApi(
                new SalesQueries(reads, () -> freshness.of(OrderProjections.DETAIL)),
                moments,
                Clock.system(ledger.business().timezone()));
    }
}
