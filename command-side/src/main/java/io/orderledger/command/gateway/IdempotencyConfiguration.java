package io.orderledger.command.gateway;

import io.orderledger.ledger.CommandReceipts;
import io.orderledger.web.error.FailureWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Requests that may be sent again, and how long that is remembered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencyConfiguration {
    /** Within the filters that name a request and limit its body. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            @Value("${ledger.web.max-body:100KB}") DataSize largestBody, FailureWriter failures) {
        var filter = new IdempotencyFilter(Math.toIntExact(largestBody.toBytes()), failures);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    ReceiptExpiry receiptExpiry(CommandReceipts receipts, IdempotencyProperties properties, Clock clock) {
        return new ReceiptExpiry(receipts, properties, clock);
    }
}
