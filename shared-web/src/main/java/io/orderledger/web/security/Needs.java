package io.orderledger.web.security;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.orderledger.events.Right;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The right without which a field is left out of an answer. */
@Target({RECORD_COMPONENT, FIELD, METHOD})
@Retention(RUNTIME)
public @interface Needs {
    Right value();
}
