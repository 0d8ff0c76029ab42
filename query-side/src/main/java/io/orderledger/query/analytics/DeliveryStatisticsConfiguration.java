package io.orderledger.query.analytics;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statistics of delivery runs: queries, API. Their projection is the one of the runs. */
@Configuration(proxyBeanMethods = false)
public class DeliveryStatisticsConfiguration {
    @Bean
    DeliveryStatisticsApi deliveryStatisticsApi(ReadStatements reads, Freshness freshness) {
        return new DeliveryStatisticsApi(new DeliveryStatistics(reads, freshness));
    }
}
