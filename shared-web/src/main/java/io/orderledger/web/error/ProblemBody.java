package io.orderledger.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The failure as RFC 9457 wants it, with the envelope's members beside the standard's, for those who ask for it. */
final class ProblemBody {
    private ProblemBody() {}

    /** Asked for by name; a wildcard is content with the envelope. */
    static boolean isAskedFor(HttpServletRequest request) {
        try {
            List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON)
                            && type.getQualityValue() > 0);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static Map<String, @Nullable Object> of(FailureResponse envelope, ErrorCode code) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", "urn:order-ledger:error:" + code.name().toLowerCase(Locale.ROOT));
        body.put("title", HttpStatus.valueOf(code.httpStatus()).getReasonPhrase());
        body.put("status", code.httpStatus());
        body.put("detail", envelope.message());
        body.put("instance", "urn:request:" + envelope.requestId());
        body.put("code", envelope.code());
        body.put("error", envelope.error());
        body.put("message", envelope.message());
        body.put("data", envelope.data());
        body.put("errors", envelope.errors());
        body.put("requestId", envelope.requestId());
        body.put("timestamp", envelope.timestamp());
        return body;
    }
}
