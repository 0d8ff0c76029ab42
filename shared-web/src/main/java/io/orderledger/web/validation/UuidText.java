package io.orderledger.web.validation;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A UUID in its usual form of 36 characters. Absent is fine. Capital letters arrive as small ones, as the ledger keeps
 * ids.
 */
@JacksonAnnotationsInside
@JsonDeserialize(converter = LowerCase.class)
@Documented
@Constraint(validatedBy = UuidTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UuidText {
    String message() default "UuidText";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
