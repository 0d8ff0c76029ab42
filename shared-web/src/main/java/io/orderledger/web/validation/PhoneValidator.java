package io.orderledger.web.validation;

import io.orderledger.events.PhoneNumber;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Phone}. */
final class PhoneValidator implements ConstraintValidator<Phone, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null || value.isBlank()) return FieldProblem.report(context, FieldCode.REQUIRED);
        if (value.length() > PhoneNumber.MAX_TYPED_LENGTH) {
            return FieldProblem.report(context, FieldCode.TOO_LONG, PhoneNumber.MAX_TYPED_LENGTH);
        }
        return PhoneNumber.normalised(value).isPresent() || FieldProblem.report(context, FieldCode.BAD_FORMAT);
    }
}
