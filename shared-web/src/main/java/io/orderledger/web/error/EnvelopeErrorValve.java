package io.orderledger.web.error;

import io.orderledger.web.ApiHeaders;
import io.orderledger.web.request.RequestIdentities;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.request.SafeHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last resort, where Tomcat would write a page of its own: requests that it refuses before it knows which
 * application they are for. Public with a public constructor because Tomcat makes it by name.
 */
public final class EnvelopeErrorValve extends ErrorReportValve {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static void replaceIn(@Nullable Container host) {
        if (host instanceof StandardHost standard) {
            standard.setErrorReportValveClass(EnvelopeErrorValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ErrorCode code = tokenOverflowed(request) ? ErrorCode.TOKEN_INVALID : FailureTranslator.byStatus(status);
            String requestId = RequestIdentities.fresh(request.getHeader(ApiHeaders.REQUEST_ID));
            var envelope = new Plain(
                    code.code(),
                    code.name(),
                    code.message(RequestLanguage.of(request)),
                    null,
                    List.of(),
                    requestId,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            byte[] content = MAPPER.writeValueAsString(envelope).getBytes(StandardCharsets.UTF_8);
            response.setStatus(code.httpStatus());
            response.setHeader(ApiHeaders.REQUEST_ID, requestId);
            SafeHeaders.write(request, response);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The caller did not wait for the answer", e);
        }
    }

    /** Tomcat stopped reading within the token: longer than all headers may be together, it is none of ours. */
    private static boolean tokenOverflowed(Request request) {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        int last = headers.size() - 1;
        return last >= 0
                && headers.getName(last).equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                && headers.getValue(last).isNull();
    }

    /** {@link FailureResponse} with its time as text: this mapper knows nothing of the application's. */
    private record Plain(
            int code,
            String error,
            String message,
            @Nullable Object data,
            List<FieldFailure> errors,
            String requestId,
            String timestamp) {}
}
