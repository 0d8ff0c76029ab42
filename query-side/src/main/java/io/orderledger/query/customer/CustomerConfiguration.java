package io.orderledger.query.customer;

import io.orderledger.events.CustomerEvent;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Customers: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
@Import(CustomerQueryApi.class)
public class CustomerConfiguration {
    public static Projection<CustomerEvent> projection() {
        return new CustomerProjection();
    }

    @Bean
    Projection<CustomerEvent> customerProjection() {
        return projection();
    }

    @Bean
    CustomerQueries customerQueries(ReadStatements reads, Freshness freshness) {
        return new CustomerQueries(reads, freshness);
    }
}
