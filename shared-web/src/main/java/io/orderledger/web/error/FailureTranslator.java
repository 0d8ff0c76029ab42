package io.orderledger.web.error;

import io.orderledger.web.request.BodyTooLarge;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Finds the catalogue entry for whatever was thrown. What is not foreseen is a bug: 500, and the log has the trace. */
final class FailureTranslator {
    private static final Logger log = LoggerFactory.getLogger(FailureTranslator.class);
    private static final int NOT_FOUND = 404;

    private final List<FailureMapping> mappings;

    FailureTranslator(List<FailureMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    Failure translate(Throwable exception) {
        Optional<ApiFailure> known =
                CauseChain.of(exception).flatMap(this::known).findFirst();
        if (known.isPresent()) {
            return Failure.of(known.get());
        }
        if (exception instanceof HttpMessageNotReadableException) {
            return Failure.of(ErrorCode.MALFORMED_REQUEST);
        }
        if (exception instanceof ErrorResponse response) {
            return byFramework(exception, response);
        }
        Optional<Throwable> outage = Outages.find(exception);
        if (outage.isPresent()) {
            log.warn("Not available: {}", outage.get().toString());
            return Failure.of(ErrorCode.UNAVAILABLE);
        }
        return byAnnotation(exception).orElseGet(() -> unexpected(exception));
    }

    /** For errors that come as a status only, from the servlet container. */
    static ErrorCode byStatus(int status) {
        return switch (status) {
            case 401 -> ErrorCode.SIGN_IN_REQUIRED;
            case 403 -> ErrorCode.FORBIDDEN;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case 405, 501 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.BODY_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR;
        };
    }

    private Stream<ApiFailure> known(Throwable cause) {
        for (FailureMapping mapping : mappings) {
            ApiFailure failure = mapping.map(cause);
            if (failure != null) {
                return Stream.of(failure);
            }
        }
        return switch (cause) {
            case ApiFailure failure -> Stream.of(failure);
            case BodyTooLarge _ -> Stream.of(ApiFailure.of(ErrorCode.BODY_TOO_LARGE));
            // Tomcat reads parameters late: a query such as %zz fails only where the first one is asked for.
            case InvalidParameterException invalid -> Stream.of(ApiFailure.of(byStatus(invalid.getErrorCode())));
            default -> Stream.empty();
        };
    }

    private static Failure byFramework(Throwable exception, ErrorResponse response) {
        ErrorCode code = byStatus(response.getStatusCode().value());
        if (code == ErrorCode.INTERNAL_ERROR) {
            return unexpected(exception);
        }
        Failure failure = Failure.of(code);
        HttpHeaders headers = response.getHeaders();
        return headers.isEmpty() ? failure : new Failure(failure.failure(), firstValues(headers));
    }

    private static Map<String, String> firstValues(HttpHeaders headers) {
        return headers.headerNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> String.join(", ", headers.getValuesAsList(name))));
    }

    /** Modules that know nothing of this one may annotate their exceptions with a status. */
    private static Optional<Failure> byAnnotation(Throwable exception) {
        return CauseChain.of(exception)
                .map(cause -> AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class))
                .filter(Objects::nonNull)
                .map(annotation -> HttpStatusCode.valueOf(annotation.code().value()))
                .filter(status -> byStatus(status.value()) != ErrorCode.INTERNAL_ERROR)
                .map(status -> Failure.of(byStatus(status.value())))
                .findFirst();
    }

    private static Failure unexpected(Throwable exception) {
        log.error("Unexpected failure", exception);
        return Failure.of(ErrorCode.INTERNAL_ERROR);
    }
}
