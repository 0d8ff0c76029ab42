package io.orderledger.web.validation;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FieldFailure;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one request: every field once, in a stable order. */
final class RequestFailures {
    /** So that the answer to a body of thousands of bad lines stays readable. */
    static final int MAX_REPORTED = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** items[2] before items[10]. */
    private static final Comparator<FieldFailure> BY_FIELD = Comparator.comparing(failure -> NUMBER.matcher(
                    failure.field())
            .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group()));

    private final Map<String, FieldFailure> byField = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private boolean inBody;
    private @Nullable ApiFailure only;

    /** A value in the body that could not be read; to validation it looks absent, which is not what is wrong. */
    void addUnread(FieldFailure failure) {
        inBody = true;
        replace(failure);
    }

    void addInBody(FieldFailure failure) {
        inBody = true;
        add(failure);
    }

    /** A parameter that could not be read. */
    void replace(FieldFailure failure) {
        if (unread.add(failure.field())) {
            byField.put(failure.field(), failure);
        }
    }

    /** A violated constraint. Of several on one field the first stays, unless another says that it is not there. */
    void add(FieldFailure failure) {
        if (unread.contains(failure.field())) {
            return;
        }
        byField.merge(failure.field(), failure, (first, next) -> next.code().equals("REQUIRED") ? next : first);
    }

    /** A parameter's own failure keeps its code where nothing else is wrong. */
    void addAll(ApiFailure failure) {
        failure.errors().forEach(this::replace);
        only = failure;
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    ApiFailure toFailure() {
        if (only != null && only.errors().size() == byField.size()) {
            return only;
        }
        List<FieldFailure> all = byField.values().stream().sorted(BY_FIELD).toList();
        List<FieldFailure> reported = all.stream().limit(MAX_REPORTED).toList();
        Object data = all.size() > reported.size() ? Map.of("errorCount", all.size()) : null;
        return new ApiFailure(code(all), data, reported);
    }

    private ErrorCode code(List<FieldFailure> all) {
        if (all.stream().allMatch(failure -> failure.code().equals(FieldCode.AMOUNT_TOO_LARGE.name()))) {
            return ErrorCode.AMOUNT_TOO_LARGE;
        }
        return inBody ? ErrorCode.VALIDATION_FAILED : ErrorCode.PARAMETER_INVALID;
    }
}
