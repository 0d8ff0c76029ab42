package io.orderledger.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * What every answer tells browsers not to do. Written before anything can fail, and again by whoever answers after the
 * container has thrown away what was there; Spring Security adds only what is missing.
 */
public final class SafeHeaders {
    /** Data is neither run nor framed. */
    public static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The page that describes the API runs its own scripts, and styles itself as it goes. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final String A_YEAR_OF_HTTPS = "max-age=31536000; includeSubDomains";

    private SafeHeaders() {}

    /** Sets the headers; may be called again. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Content-Security-Policy", isPage(request) ? PAGE_POLICY : DATA_POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", A_YEAR_OF_HTTPS);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = String.valueOf(request.getRequestURI());
        return path.startsWith("/swagger-ui") || path.startsWith("/webjars/");
    }
}
