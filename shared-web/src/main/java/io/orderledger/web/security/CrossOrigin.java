package io.orderledger.web.security;

import io.orderledger.web.ApiHeaders;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of the configured origins call the API. Tokens travel in a header of their own, so browsers are never asked
 * to send what they know by themselves.
 */
final class CrossOrigin extends DefaultCorsProcessor {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final FailureWriter failures;

    private CrossOrigin(FailureWriter failures) {
        this.failures = failures;
    }

    static CorsFilter filter(List<String> origins, FailureWriter failures) {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        configuration.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.IF_MATCH,
                "Prefer",
                ApiHeaders.CONSISTENCY_TOKEN,
                ApiHeaders.IDEMPOTENCY_KEY,
                ApiHeaders.REQUEST_ID));
        configuration.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                "Preference-Applied",
                ApiHeaders.CONSISTENCY_TOKEN,
                ApiHeaders.IDEMPOTENCY_REPLAYED,
                ApiHeaders.PROJECTION_LAG,
                ApiHeaders.REQUEST_ID));
        configuration.setAllowCredentials(false);
        configuration.setMaxAge(REMEMBERED);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", configuration);
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new CrossOrigin(failures));
        return filter;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.processRequest(configuration, request, response)) return true;
        failures.write(request, response, ApiFailure.of(ErrorCode.FORBIDDEN));
        return false;
    }

    /** Answered in the envelope instead, by the caller. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
