package io.orderledger.web.error;

import io.orderledger.web.request.RequestIdentities;
import io.orderledger.web.request.RequestLanguage;
import io.orderledger.web.request.SafeHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Writes the failure envelope, past all content negotiation: a failure always has a body that a program can read. */
public final class FailureWriter {
    private static final String WRITTEN = FailureWriter.class.getName() + ".written";

    private final ObjectMapper mapper;

    FailureWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers with the failure, unless a part of another answer is on its way already. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiFailure failure) throws IOException {
        write(request, response, Failure.of(failure));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String requestId = RequestIdentities.of(request, response).requestId();
        FailureResponse envelope = envelope(request, failure.failure(), requestId);
        boolean problem = ProblemBody.isAskedFor(request);
        Object body = problem ? ProblemBody.of(envelope, failure.failure().code()) : envelope;
        request.setAttribute(WRITTEN, failure.failure().code());
        byte[] content = mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);

        response.resetBuffer();
        response.setStatus(failure.failure().code().httpStatus());
        SafeHeaders.write(request, response);
        // What a controller said about the answer it meant to give.
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LOCATION, null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        for (Map.Entry<String, String> header : failure.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        response.setContentType(problem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.of(request).getLanguage());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        response.flushBuffer();
    }

    /** The failure that a request was answered with; empty when it was none, or is not known yet. */
    public static Optional<ErrorCode> written(HttpServletRequest request) {
        return Optional.ofNullable((ErrorCode) request.getAttribute(WRITTEN));
    }

    private static FailureResponse envelope(HttpServletRequest request, ApiFailure failure, String requestId) {
        ErrorCode code = failure.code();
        String message = code.message(RequestLanguage.of(request), failure.arguments());
        return new FailureResponse(
                code.code(), code.name(), message, failure.data(), failure.errors(), requestId, Instant.now());
    }
}
