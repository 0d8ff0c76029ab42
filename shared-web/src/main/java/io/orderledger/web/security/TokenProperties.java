package io.orderledger.web.security;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in tokens.
 *
 * @param keys a JWK set as text; wins over the file. Who issues needs a private key in it, who only verifies does not
 * @param keyFile file with the JWK set; the issuer makes it, readable by its owner only, when it is not there
 * @param issuer the name tokens are issued under; a token of another is refused
 * @param access how long an access token is good
 * @param refresh how long a refresh token is good, when it is not used
 * @param rotateAfter a signing key as old as this is followed by a new one, where there is a file
 */
@ConfigurationProperties("ledger.tokens")
public record TokenProperties(
        @DefaultValue("") String keys,
        @Nullable Path keyFile,
        @DefaultValue("order-ledger") String issuer,
        @DefaultValue("2h") Duration access,
        @DefaultValue("30d") Duration refresh,
        @DefaultValue("90d") Duration rotateAfter) {
    /** What RFC 9068 calls an access token; nothing else that we sign passes for one. */
    public static final String ACCESS_TYPE = "at+jwt";

    public TokenProperties {
        if (!access.isPositive() || !refresh.isPositive() || !rotateAfter.isPositive()) {
            throw new IllegalArgumentException("ledger.tokens durations must be above 0");
        }
        if (rotateAfter.compareTo(access) <= 0) {
            throw new IllegalArgumentException("ledger.tokens.rotate-after must be longer than ledger.tokens.access");
        }
    }
}
