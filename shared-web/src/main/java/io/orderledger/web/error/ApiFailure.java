package io.orderledger.web.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that ends in an entry of the error catalogue. Thrown by the HTTP faces only, and turned into the envelope
 * by one handler.
 */
public final class ApiFailure extends RuntimeException {
    private final ErrorCode code;
    private final @Nullable Object data;
    private final transient List<FieldFailure> errors;
    private final transient Object[] arguments;

    /**
     * @param data what helps the caller: the current price, the allowed transitions; absent when nothing does
     * @param arguments for the placeholders of the code's messages
     */
    public ApiFailure(ErrorCode code, @Nullable Object data, List<FieldFailure> errors, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.data = data;
        this.errors = List.copyOf(errors);
        this.arguments = arguments.clone();
    }

    public static ApiFailure of(ErrorCode code, Object... arguments) {
        return new ApiFailure(code, null, List.of(), arguments);
    }

    public static ApiFailure withData(ErrorCode code, Object data, Object... arguments) {
        return new ApiFailure(code, data, List.of(), arguments);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable Object data() {
        return data;
    }

    public List<FieldFailure> errors() {
        return errors;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
