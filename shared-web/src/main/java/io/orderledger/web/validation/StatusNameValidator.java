package io.orderledger.web.validation;

import io.orderledger.events.OrderStatus;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks {@link StatusName}. */
final class StatusNameValidator implements ConstraintValidator<StatusName, String> {
    private static final String ALL =
            Arrays.stream(OrderStatus.values()).map(OrderStatus::wireName).collect(Collectors.joining(", "));

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null
                || OrderStatus.ofWireName(value).isPresent()
                || FieldProblem.report(context, FieldCode.NOT_ONE_OF, ALL);
    }
}
