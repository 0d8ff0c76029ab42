package io.orderledger.web.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** What one of our validators found, carried to the error handler as the violation's payload. */
record FieldProblem(FieldCode code, List<Object> bounds) {
    /** Reports the violation; returns false, so that a validator can end with it. */
    static boolean report(ConstraintValidatorContext context, FieldCode code, Object... bounds) {
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(new FieldProblem(code, List.of(bounds)));
        return false;
    }
}
