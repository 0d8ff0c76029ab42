package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an order's status, as it stands on the wire. Absent is fine. */
@Documented
@Constraint(validatedBy = StatusNameValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StatusName {
    String message() default "StatusName";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
