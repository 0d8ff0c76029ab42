package io.orderledger.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies access tokens: ES256 by a key of ours that the token names, typed {@value TokenProperties#ACCESS_TYPE}, of our
 * issuer, not expired. Verified ones are remembered for a minute: a signature costs as much as the rest of a small request.
 */
final class AccessTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    /** Ours have about 400 characters. */
    private static final int LONGEST = 4_096;

    private final NimbusJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    AccessTokens(TokenKeys keys, TokenProperties properties, Clock clock) {
        this.clock = clock;
        this.decoder = new NimbusJwtDecoder(processor(keys));
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<Instant>("exp", expiry -> expiry != null)));
    }

    private static DefaultJWTProcessor<SecurityContext> processor(TokenKeys keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        JWKSource<SecurityContext> source = (JWKSelector selector, SecurityContext _) -> selector.select(keys.all());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, source));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TokenProperties.ACCESS_TYPE)));
        // The validators of the decoder look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    @Override
    public Jwt decode(String token) {
        if (token.length() > LONGEST) throw new BadJwtException("too long");
        Jwt known = verified.getIfPresent(token);
        if (known != null && known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())) {
            return known;
        }
        Jwt jwt = decoder.decode(token);
        if (jwt.getHeaders().get("kid") == null) throw new BadJwtException("no key is named");
        verified.put(token, jwt);
        return jwt;
    }
}
