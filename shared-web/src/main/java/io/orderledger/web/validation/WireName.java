package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constant of an enum as the API names it: in small letters. Absent is fine unless {@link #required()}. */
@Documented
@Constraint(validatedBy = WireNameValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WireName {
    Class<? extends Enum<?>> value();

    boolean required() default false;

    String message() default "WireName";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
