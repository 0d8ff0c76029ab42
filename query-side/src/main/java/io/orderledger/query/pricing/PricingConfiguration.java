package io.orderledger.query.pricing;

import io.orderledger.events.PriceEvent;
import io.orderledger.ledger.LedgerProperties;
import io.orderledger.query.customer.CustomerQueries;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.freshness.Moments;
import io.orderledger.query.product.ProductQueries;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers' prices: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
public class PricingConfiguration {
    public static Projection<PriceEvent> projection() {
        return new CustomerPriceProjection();
    }

    @Bean
    Projection<PriceEvent> customerPriceProjection() {
        return projection();
    }

    @Bean
    PriceQueryApi priceQueryApi(
            ReadStatements reads,
            CustomerQueries customers,
            ProductQueries products,
            Freshness freshness,
            Moments moments,
            LedgerProperties ledger) {
        Clock businessClock = Clock.system(ledger.business().timezone());
        return new PriceQueryApi(new PriceQueries(reads), customers, products, freshness, moments, businessClock);
    }
}
