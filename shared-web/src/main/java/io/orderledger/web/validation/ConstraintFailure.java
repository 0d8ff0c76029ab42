package io.orderledger.web.validation;

import io.orderledger.web.error.FieldFailure;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Turns a violated constraint into the failure of its field. */
final class ConstraintFailure {
    private ConstraintFailure() {}

    static FieldFailure of(String field, ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> ours = violation.unwrap(HibernateConstraintViolation.class);
        FieldProblem problem = ours.getDynamicPayload(FieldProblem.class);
        if (problem != null) {
            return problem.code().at(field, problem.bounds().toArray());
        }
        Object value = violation.getInvalidValue();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return switch (constraint.getSimpleName()) {
            case "NotNull", "NotBlank" -> FieldCode.REQUIRED.at(field);
            case "NotEmpty" -> (value == null ? FieldCode.REQUIRED : FieldCode.EMPTY).at(field);
            case "Size" -> size(field, value, attributes);
            case "Min", "DecimalMin" -> FieldCode.TOO_SMALL.at(field, bound(attributes));
            case "PositiveOrZero" -> FieldCode.TOO_SMALL.at(field, 0);
            case "Positive" -> FieldCode.NOT_POSITIVE.at(field, 0);
            case "Max", "DecimalMax" -> FieldCode.TOO_LARGE.at(field, bound(attributes));
            case "Digits" -> FieldCode.TOO_MANY_DECIMALS.at(field, attributes.getOrDefault("fraction", 0));
            case "Pattern", "Email" -> FieldCode.BAD_FORMAT.at(field);
            default -> FieldCode.INVALID.at(field);
        };
    }

    private static FieldFailure size(String field, Object value, Map<String, Object> attributes) {
        int min = (int) attributes.getOrDefault("min", 0);
        int max = (int) attributes.getOrDefault("max", Integer.MAX_VALUE);
        if (value instanceof CharSequence text) {
            return text.length() > max ? FieldCode.TOO_LONG.at(field, max) : FieldCode.TOO_SHORT.at(field, min);
        }
        int size = value instanceof Collection<?> collection
                ? collection.size()
                : value instanceof Map<?, ?> map ? map.size() : max + 1;
        if (size > max) {
            return FieldCode.TOO_MANY.at(field, max);
        }
        return size == 0 ? FieldCode.EMPTY.at(field) : FieldCode.TOO_FEW.at(field, min);
    }

    private static Object bound(Map<String, Object> attributes) {
        return attributes.getOrDefault("value", "");
    }
}
