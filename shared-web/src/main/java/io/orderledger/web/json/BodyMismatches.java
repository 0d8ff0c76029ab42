package io.orderledger.web.json;

import io.orderledger.web.error.FieldFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;

/**
 * Values of a request's body that do not fit their field's type. They are noted while the body is read, so that one
 * answer can name them all together with what validation finds.
 */
public final class BodyMismatches {
    private static final String ATTRIBUTE = BodyMismatches.class.getName();
    /** An answer never names more fields than this. */
    private static final int MAX_NOTED = 1_000;

    /** Names the body itself, where no field is to blame. */
    public static final String WHOLE = "body";

    private final List<FieldFailure> failures = new ArrayList<>();

    BodyMismatches() {}

    /** What was noted while the current request's body was read. */
    public static List<FieldFailure> ofCurrentRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object mismatches = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return mismatches instanceof BodyMismatches noted ? List.copyOf(noted.failures) : List.of();
    }

    /** Where in the body an exception came up. */
    public static String path(DatabindException exception) {
        return JsonPaths.of(exception.getPath());
    }

    /** Notes from here on, for the current request; outside of one the reader stays as it was and throws. */
    static ObjectReader noting(ObjectReader reader) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reader;
        }
        var mismatches = new BodyMismatches();
        request.setAttribute(ATTRIBUTE, mismatches, RequestAttributes.SCOPE_REQUEST);
        return reader.withAttribute(BodyMismatches.class, mismatches);
    }

    static @Nullable BodyMismatches of(DeserializationContext context) {
        return (BodyMismatches) context.getAttribute(BodyMismatches.class);
    }

    void note(FieldFailure failure) {
        if (failures.size() < MAX_NOTED) {
            failures.add(failure);
        }
    }
}
