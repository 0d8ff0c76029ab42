package io.orderledger.command.account;

import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.gateway.AggregateRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Registers the UserAggregate with Axon, and says how passwords are kept. */
@Configuration(proxyBeanMethods = false)
class UserConfiguration {
    UserConfiguration(AggregateRegistrar registrar) {
        registrar.register(UserAggregate.class, UserState.EVOLUTION, UserAggregate::new);
    }

    /** The algorithm's name stands before each hash, so that a better one can follow without a reset. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
