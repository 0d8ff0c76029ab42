package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks {@link Amount}. */
final class AmountValidator implements ConstraintValidator<Amount, BigDecimal> {
    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        if (value.signum() < 0) {
            return FieldProblem.report(context, FieldCode.TOO_SMALL, "0.00");
        }
        FieldCode wrong = Decimals.wrong(value);
        return wrong == null || FieldProblem.report(context, wrong, Decimals.bound(wrong));
    }
}
