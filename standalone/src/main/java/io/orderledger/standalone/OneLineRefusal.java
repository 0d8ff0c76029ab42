package io.orderledger.standalone;

import io.orderledger.ledger.startup.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring from logging a refused start with its stack trace; the exception carries the exit code. Found through
 * {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineRefusal implements SpringBootExceptionReporter {
    /** Spring wants this constructor. */
    OneLineRefusal(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartupRefused refused) {
            refused.print();
            return true;
        }
        return false;
    }
}
