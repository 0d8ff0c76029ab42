package io.orderledger.command.product;

import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.json.BodyMismatches;
import io.orderledger.web.validation.FieldCode;
import io.orderledger.web.validation.FieldProblem;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Either a difference, or a count with the version that the counter saw. */
@Constraint(validatedBy = OneAdjustment.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OneAdjustment {
    String message() default "OneAdjustment";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<OneAdjustment, ProductRequests.Adjust> {
        @Override
        public boolean isValid(ProductRequests.Adjust adjust, ConstraintValidatorContext context) {
            boolean counted = adjust.countedQuantity() != null || isUnread("countedQuantity");
            boolean differs = adjust.difference() != null || isUnread("difference");
            if (counted && differs) return FieldProblem.reportAt(context, "difference", FieldCode.INVALID);
            if (!counted && !differs) return FieldProblem.reportAt(context, "countedQuantity", FieldCode.REQUIRED);
            if (counted && adjust.version() == null) {
                return FieldProblem.reportAt(context, "version", FieldCode.REQUIRED);
            }
            return true;
        }

        /** A value of the wrong type looks absent; that it is there is all that matters here. */
        private static boolean isUnread(String field) {
            return BodyMismatches.ofCurrentRequest().stream()
                    .map(FieldFailure::field)
                    .anyMatch(field::equals);
        }
    }
}
