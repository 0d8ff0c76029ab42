package io.orderledger.web.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.orderledger.events.Right;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The right that a route asks for. A route without one of {@code Requires} and {@link SignedInOnly} is closed to all. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Requires {
    Right value();
}
