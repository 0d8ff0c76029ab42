package io.orderledger.command.delivery;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of ids, none of them twice. Absent is fine. */
@Constraint(validatedBy = DistinctIds.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface DistinctIds {
    String message() default "DistinctIds";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<DistinctIds, List<@Nullable String>> {
        @Override
        public boolean isValid(@Nullable List<@Nullable String> ids, ConstraintValidatorContext context) {
            if (ids == null) return true;
            Set<String> seen = new HashSet<>();
            boolean distinct = true;
            for (String id : ids) {
                if (id != null) distinct &= seen.add(id.toLowerCase(Locale.ROOT));
            }
            return distinct || FieldProblem.report(context, FieldCode.REPEATED);
        }
    }
}
