package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A quantity: more than 0, at most 99 999 999.99, no more than two decimals. Absent is fine. */
@Documented
@Constraint(validatedBy = PositiveQuantityValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveQuantity {
    String message() default "PositiveQuantity";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
