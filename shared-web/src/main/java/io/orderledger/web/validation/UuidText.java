package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A UUID in its usual form of 36 characters. Absent is fine. */
@Documented
@Constraint(validatedBy = UuidTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UuidText {
    String message() default "UuidText";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
