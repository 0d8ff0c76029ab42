package io.orderledger.web.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens that nobody may enter with. */
public final class BadTokens {
    private static final Duration HOUR = Duration.ofHours(1);

    /** @param what is wrong with it */
    public record Bad(String what, String token) {
        @Override
        public String toString() {
            return what;
        }
    }

    private BadTokens() {}

    public static List<Bad> all() {
        Instant now = Instant.now();
        var good = header(TokenProperties.ACCESS_TYPE, TestTokens.key().getKeyID());
        return List.of(
                new Bad("expired", sign(good, claims("order-ledger", now.minus(HOUR)))),
                new Bad("not valid yet", sign(good, notBefore(now.plus(HOUR)))),
                new Bad("without an expiry", sign(good, withoutExpiry())),
                new Bad("without a subject", sign(good, withoutSubject(now))),
                new Bad("of another issuer", sign(good, claims("somebody-else", now.plus(HOUR)))),
                new Bad("of another type", sign(header("JWT", TestTokens.key().getKeyID()), goodClaims(now))),
                new Bad("without a key's name", sign(header(TokenProperties.ACCESS_TYPE, null), goodClaims(now))),
                new Bad(
                        "with the name of no key",
                        sign(header(TokenProperties.ACCESS_TYPE, "nobody"), goodClaims(now))),
                new Bad("signed with another key", TestTokens.sign(TokenKeys.generate(now), good, goodClaims(now))),
                new Bad("without a signature (alg none)", new PlainJWT(goodClaims(now)).serialize()),
                new Bad("tampered with", tampered(sign(good, goodClaims(now)))),
                new Bad("cut off", sign(good, goodClaims(now)).substring(0, 100)),
                new Bad("nonsense", "nonsense"),
                new Bad("three dots", "..."),
                new Bad("very long", "x".repeat(9_000)));
    }

    private static JWSHeader header(String type, @org.jspecify.annotations.Nullable String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(kid)
                .build();
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims) {
        return TestTokens.sign(TestTokens.key(), header, claims);
    }

    private static JWTClaimsSet goodClaims(Instant now) {
        return claims("order-ledger", now.plus(HOUR));
    }

    private static JWTClaimsSet claims(String issuer, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .expirationTime(Date.from(expiry))
                .build();
    }

    private static JWTClaimsSet notBefore(Instant moment) {
        return new JWTClaimsSet.Builder(goodClaims(moment))
                .notBeforeTime(Date.from(moment))
                .build();
    }

    private static JWTClaimsSet withoutExpiry() {
        return new JWTClaimsSet.Builder()
                .issuer("order-ledger")
                .subject("somebody")
                .build();
    }

    private static JWTClaimsSet withoutSubject(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer("order-ledger")
                .expirationTime(Date.from(now.plus(HOUR)))
                .build();
    }

    /** Another subject under the same signature. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.", 3);
        String claims = Base64URL.from(parts[1]).decodeToString().replace("somebody", "an-admin");
        return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
    }
}
