package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks {@link PositiveQuantity}. */
final class PositiveQuantityValidator implements ConstraintValidator<PositiveQuantity, BigDecimal> {
    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        if (value.signum() <= 0) {
            return FieldProblem.report(context, FieldCode.NOT_POSITIVE, "0");
        }
        FieldCode wrong = Decimals.wrong(value);
        return wrong == null || FieldProblem.report(context, wrong, Decimals.bound(wrong));
    }
}
