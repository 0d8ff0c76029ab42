package io.orderledger.web.validation;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.json.BodyMismatches;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Reads, out of what Spring throws while it makes a controller's arguments, which fields were not right. */
final class ArgumentFailures {
    private ArgumentFailures() {}

    /** Takes the failure in; false when it is about the request as a whole, such as broken JSON. */
    static boolean take(Exception exception, RequestFailures failures) {
        switch (exception) {
            case ApiFailure failure when !failure.errors().isEmpty() -> failures.addAll(failure);
            case MethodArgumentTypeMismatchException mismatch -> failures.replace(mismatch(mismatch));
            // Such as %20: there is something, but nothing that could be an id.
            case MissingPathVariableException missing ->
                failures.replace(TypeMismatch.at(
                        missing.getVariableName(), missing.getParameter().getParameterType()));
            case MissingServletRequestParameterException missing ->
                failures.replace(FieldCode.REQUIRED.at(missing.getParameterName()));
            case MissingRequestHeaderException missing ->
                failures.replace(FieldCode.REQUIRED.at(missing.getHeaderName()));
            case BindException invalid -> takeErrors(invalid, isBody(invalid), failures);
            case HttpMessageNotReadableException unreadable -> {
                return takeUnreadable(unreadable, failures);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Violations of constraints that stand on the parameters themselves. */
    static void take(MethodValidationResult result, RequestFailures failures) {
        for (ParameterValidationResult parameter : result.getParameterValidationResults()) {
            boolean body = parameter.getMethodParameter().hasParameterAnnotation(RequestBody.class);
            if (parameter instanceof ParameterErrors errors) {
                takeErrors(errors, body, failures);
                continue;
            }
            for (var error : parameter.getResolvableErrors()) {
                String name = ParameterNames.of(parameter.getMethodParameter());
                if (parameter.getContainerIndex() != null) {
                    name += "[" + parameter.getContainerIndex() + "]";
                }
                failures.add(ConstraintFailure.of(name, parameter.unwrap(error, ConstraintViolation.class)));
            }
        }
    }

    private static FieldFailure mismatch(MethodArgumentTypeMismatchException mismatch) {
        return TypeMismatch.at(
                mismatch.getName(), mismatch.getParameter().nestedIfOptional().getNestedParameterType());
    }

    private static boolean isBody(BindException invalid) {
        return invalid instanceof MethodArgumentNotValidException argument
                && argument.getParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static void takeErrors(Errors errors, boolean body, RequestFailures failures) {
        for (ObjectError error : errors.getAllErrors()) {
            FieldFailure failure = failure(errors, error);
            if (body) {
                failures.addInBody(failure);
            } else {
                failures.add(failure);
            }
        }
    }

    private static FieldFailure failure(Errors errors, ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : BodyMismatches.WHOLE;
        if (error instanceof FieldError fieldError && fieldError.isBindingFailure()) {
            Class<?> type = errors.getFieldType(field);
            return TypeMismatch.at(field, type == null ? Object.class : type);
        }
        return error.contains(ConstraintViolation.class)
                ? ConstraintFailure.of(field, error.unwrap(ConstraintViolation.class))
                : FieldCode.INVALID.at(field);
    }

    /** A body that is JSON but cannot become the request's record, or that is not there. */
    private static boolean takeUnreadable(HttpMessageNotReadableException unreadable, RequestFailures failures) {
        List<FieldFailure> mismatches = BodyMismatches.ofCurrentRequest();
        if (!mismatches.isEmpty()) {
            return true;
        }
        // Without a path it is about what follows the value, another one, unless the whole value was refused.
        if (unreadable.getCause() instanceof DatabindException unfit
                && (!unfit.getPath().isEmpty() || unfit instanceof ValueInstantiationException)) {
            failures.addInBody(FieldCode.INVALID.at(BodyMismatches.path(unfit)));
            return true;
        }
        if (unreadable.getCause() == null) {
            failures.addInBody(FieldCode.REQUIRED.at(BodyMismatches.WHOLE));
            return true;
        }
        return false;
    }
}
