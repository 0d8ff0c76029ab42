package io.orderledger.query.freshness;

import io.orderledger.ledger.LedgerProperties;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.query.projection.ProjectionStatuses;
import java.time.Clock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads know how fresh they are, and wait where they are asked to. */
@Configuration(proxyBeanMethods = false)
public class FreshnessConfiguration {
    @Bean
    Freshness freshness(
            ProjectionStatuses statuses, LedgerReader ledger, StreamableMessageSource<TrackedEventMessage<?>> events) {
        return new Freshness(statuses, ledger, new EventTimes(events), Clock.systemUTC());
    }

    @Bean
    Moments moments(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            LedgerReader ledger,
            Freshness freshness,
            LedgerProperties properties) {
        return new Moments(
                events, ledger, freshness, Clock.system(properties.business().timezone()));
    }

    @Bean
    WebMvcConfigurer consistencyTokens(Freshness freshness, Moments moments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistencyInterceptor(freshness, moments))
                        .addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    ConsistencyHeaders consistencyHeaders() {
        return new ConsistencyHeaders();
    }
}
