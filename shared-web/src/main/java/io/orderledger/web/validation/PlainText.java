package io.orderledger.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that can be stored and shown everywhere: no control characters and no halves of characters. Counted in
 * characters as people and MySQL count them: 𠮷 and 🍎 are one. Absent is fine unless {@link #required()}.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    int max();

    /** Whether the text must be there and have something besides spaces, the wide Chinese one included. */
    boolean required() default false;

    /** Whether line breaks and tabs are allowed, as in remarks. */
    boolean multiline() default false;

    String message() default "PlainText";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
