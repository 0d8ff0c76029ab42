package io.orderledger.query.freshness;

import io.orderledger.events.Right;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The projections that a route reads: a request with a {@code Consistency-Token} waits for all of them, and so does one
 * with a moment in {@code asOf}, where the route declares it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsProjections {
    /** Names such as {@code order-summary-1}. */
    String[] value();

    /** What is read besides, by some requests only. */
    WithParameter[] besides() default {};

    /** A projection that only requests with a certain query parameter read. */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithParameter {
        String parameter();

        String projection();
    }

    /** What is read besides for those who may not read everything, to find out what concerns them. */
    WithoutRight[] withoutRight() default {};

    /** A projection that only requests of callers without a right read. */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithoutRight {
        Right right();

        String projection();
    }
}
