package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@link WireName}. */
final class WireNameValidator implements ConstraintValidator<WireName, String> {
    private List<String> names = List.of();
    private boolean required;

    @Override
    public void initialize(WireName constraint) {
        names = TextForms.wireNames(constraint.value());
        required = constraint.required();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (value == null) return !required || FieldProblem.report(context, FieldCode.REQUIRED);
        return names.contains(value) || FieldProblem.report(context, FieldCode.NOT_ONE_OF, String.join(", ", names));
    }
}
