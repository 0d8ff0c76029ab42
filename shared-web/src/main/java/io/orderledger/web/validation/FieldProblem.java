package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** What one of our validators found, carried to the error handler as the violation's payload. */
public record FieldProblem(FieldCode code, List<Object> bounds) {
    /** Reports the violation; returns false, so that a validator can end with it. */
    public static boolean report(ConstraintValidatorContext context, FieldCode code, Object... bounds) {
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(new FieldProblem(code, List.of(bounds)));
        return false;
    }

    /** The same for one component of the record that the constraint stands on. */
    public static boolean reportAt(ConstraintValidatorContext context, String field, FieldCode code, Object... bounds) {
        report(context, code, bounds);
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(code.name())
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
