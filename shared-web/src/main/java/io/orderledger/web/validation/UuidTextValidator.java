package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link UuidText}. */
final class UuidTextValidator implements ConstraintValidator<UuidText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || TextForms.isUuid(value) || FieldProblem.report(context, FieldCode.NOT_A_UUID);
    }
}
