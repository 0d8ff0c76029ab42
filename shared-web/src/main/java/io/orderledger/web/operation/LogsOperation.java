package io.orderledger.web.operation;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A read that the operation log has to know of, because it gives personal data of many. Writes need no such mark. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface LogsOperation {}
