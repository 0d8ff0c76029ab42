package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks {@link QuantityChange}. */
final class QuantityChangeValidator implements ConstraintValidator<QuantityChange, BigDecimal> {
    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        FieldCode wrong = value == null ? null : Decimals.wrong(value.abs());
        return wrong == null || FieldProblem.report(context, wrong, Decimals.bound(wrong));
    }
}
