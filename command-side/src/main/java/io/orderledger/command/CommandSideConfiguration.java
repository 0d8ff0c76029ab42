package io.orderledger.command;

import io.orderledger.ledger.LedgerConfiguration;
import io.orderledger.web.WebConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of the command side, for its own process and for standalone. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({LedgerConfiguration.class, WebConfiguration.class})
public class CommandSideConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
