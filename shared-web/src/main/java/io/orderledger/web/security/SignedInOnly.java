package io.orderledger.web.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A route for everybody who has signed in, such as asking who one is. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface SignedInOnly {}
