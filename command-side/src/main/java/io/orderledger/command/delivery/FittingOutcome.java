package io.orderledger.command.delivery;

import static java.util.Locale.ROOT;

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
import org.jspecify.annotations.Nullable;

/** What a stop came to has the fields that belong to it and no others, so that nothing said is dropped in silence. */
@Constraint(validatedBy = FittingOutcome.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FittingOutcome {
    String message() default "FittingOutcome";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<FittingOutcome, DeliveryRequests.Resolve> {
        @Override
        @SuppressWarnings("ShortCircuitBoolean") // each says what is wrong with its field, so all are asked
        public boolean isValid(DeliveryRequests.Resolve body, ConstraintValidatorContext context) {
            String status = body.status();
            if (isUnread("status") || !isOne(status)) return true;
            if (!status.equals(StopOutcome.FAILED.name().toLowerCase(ROOT))) {
                boolean missing = status.equals(StopOutcome.PARTIAL.name().toLowerCase(ROOT))
                        && body.items() == null
                        && !isUnread("items");
                return fits(context, missing, "items", FieldCode.REQUIRED)
                        & fits(context, body.reason() != null, "reason", FieldCode.INVALID);
            }
            return fits(context, body.items() != null, "items", FieldCode.INVALID)
                    & fits(context, body.closeRest() != null, "closeRest", FieldCode.INVALID)
                    & fits(context, body.remark() != null, "remark", FieldCode.INVALID);
        }

        private static boolean fits(ConstraintValidatorContext context, boolean wrong, String field, FieldCode code) {
            return !wrong || FieldProblem.reportAt(context, field, code);
        }

        private static boolean isOne(@Nullable String status) {
            if (status == null) return false;
            for (StopOutcome outcome : StopOutcome.values()) {
                if (outcome.name().toLowerCase(ROOT).equals(status)) return true;
            }
            return false;
        }

        /** A value of the wrong type looks absent; that it is there is all that matters here. */
        private static boolean isUnread(String field) {
            return BodyMismatches.ofCurrentRequest().stream()
                    .map(FieldFailure::field)
                    .anyMatch(field::equals);
        }
    }
}
