package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link UuidText}. */
final class UuidTextValidator implements ConstraintValidator<UuidText, CharSequence> {
    /** {@link java.util.UUID#fromString} takes {@code 1-1-1-1-1} as well. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || isUuid(value) || FieldProblem.report(context, FieldCode.NOT_A_UUID);
    }

    static boolean isUuid(CharSequence text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
