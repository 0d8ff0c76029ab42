package io.orderledger.command.account;

import io.orderledger.web.validation.FieldCode;
import io.orderledger.web.validation.FieldProblem;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A password that may be set: long enough, not one character again and again, and no longer than bcrypt reads. */
@Constraint(validatedBy = NewPassword.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface NewPassword {
    boolean required() default false;

    String message() default "NewPassword";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<NewPassword, String> {
        private static final int LEAST_CHARACTERS = 10;
        /** bcrypt ignores what comes after. */
        private static final int MOST_BYTES = 72;

        private boolean required;

        @Override
        public void initialize(NewPassword constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) return !required || FieldProblem.report(context, FieldCode.REQUIRED);
            if (value.codePoints().anyMatch(Validator::isForbidden)) {
                return FieldProblem.report(context, FieldCode.BAD_CHARACTER);
            }
            int characters = value.codePointCount(0, value.length());
            if (characters < LEAST_CHARACTERS) {
                return FieldProblem.report(context, FieldCode.TOO_SHORT, LEAST_CHARACTERS);
            }
            if (characters > MOST_BYTES) return FieldProblem.report(context, FieldCode.TOO_LONG, MOST_BYTES);
            if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                return FieldProblem.report(context, FieldCode.TOO_MANY_BYTES, MOST_BYTES);
            }
            return value.codePoints().distinct().count() > 1 || FieldProblem.report(context, FieldCode.TOO_SIMPLE);
        }

        /** Half a character would become a question mark, and one password match another. */
        private static boolean isForbidden(int codePoint) {
            return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
        }
    }
}
