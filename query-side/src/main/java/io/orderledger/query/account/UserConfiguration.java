package io.orderledger.query.account;

import io.orderledger.events.UserEvent;
import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Users: projection, queries, API. */
@Configuration(proxyBeanMethods = false)
@Import(UserQueryApi.class)
public class UserConfiguration {
    public static Projection<UserEvent> projection() {
        return new UserProjection();
    }

    @Bean
    Projection<UserEvent> userProjection() {
        return projection();
    }

    @Bean
    UserQueries userQueries(ReadStatements reads, Freshness freshness) {
        return new UserQueries(reads, freshness);
    }
}
