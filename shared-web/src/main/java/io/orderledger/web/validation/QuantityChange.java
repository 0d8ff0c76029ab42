package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By how much a quantity changes: at most 99 999 999.99 up or down, no more than two decimals. Absent is fine. */
@Documented
@Constraint(validatedBy = QuantityChangeValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface QuantityChange {
    String message() default "QuantityChange";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
