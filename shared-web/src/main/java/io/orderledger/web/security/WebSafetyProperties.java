package io.orderledger.web.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the HTTP faces serve, and how much.
 *
 * @param corsOrigins origins, such as {@code https://shop.example}, whose pages may call the API; none by default
 * @param rateLimit requests that one user, or one address without a user, may send in a second on average; 0 is off
 */
@ConfigurationProperties("ledger.web")
record WebSafetyProperties(
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("100") int rateLimit) {
    WebSafetyProperties {
        corsOrigins = List.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            if (!isOrigin(origin)) {
                throw new IllegalArgumentException(
                        "ledger.web.cors-origins: " + origin + " is no origin such as https://shop.example");
            }
        }
        if (rateLimit < 0) throw new IllegalArgumentException("ledger.web.rate-limit must not be below 0");
    }

    /** No pattern, above all not {@code *}: who may call is said one by one. */
    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
