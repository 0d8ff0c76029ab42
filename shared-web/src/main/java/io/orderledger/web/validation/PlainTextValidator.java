package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
final class PlainTextValidator implements ConstraintValidator<PlainText, String> {
    private int max;
    private boolean required;
    private boolean multiline;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
        required = constraint.required();
        multiline = constraint.multiline();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        if (required && (value == null || value.isBlank())) {
            return FieldProblem.report(context, FieldCode.REQUIRED);
        }
        if (value == null) {
            return true;
        }
        if (value.codePoints().anyMatch(this::isForbidden)) {
            return FieldProblem.report(context, FieldCode.BAD_CHARACTER);
        }
        return value.codePointCount(0, value.length()) <= max || FieldProblem.report(context, FieldCode.TOO_LONG, max);
    }

    private boolean isForbidden(int codePoint) {
        if (multiline && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t')) {
            return false;
        }
        // A surrogate that is seen as a code point of its own lacks its other half; the database would refuse it.
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
