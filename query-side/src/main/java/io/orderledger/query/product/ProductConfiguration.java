package io.orderledger.query.product;

import io.orderledger.events.ProductEvent;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Products: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
@Import(ProductQueryApi.class)
public class ProductConfiguration {
    public static Projection<ProductEvent> projection() {
        return new ProductProjection();
    }

    @Bean
    Projection<ProductEvent> productProjection() {
        return projection();
    }

    @Bean
    ProductQueries productQueries(ReadStatements reads, Freshness freshness) {
        return new ProductQueries(reads, () -> freshness.of(ProductProjection.NAME));
    }
}
