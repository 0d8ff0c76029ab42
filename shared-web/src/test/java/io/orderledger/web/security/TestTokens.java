package io.orderledger.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Tokens of the tests' own making, for processes that were given {@link #SETTING}. */
public final class TestTokens {
    private static final ECKey KEY = TokenKeys.generate(Instant.now());
    private static final Duration GOOD_FOR = Duration.ofHours(2);

    /** The key of the tests, as a process takes it from its configuration. */
    public static final String KEYS = new JWKSet(KEY).toString(false);

    /** The setting with which a process takes these tokens. */
    public static final String SETTING = "ledger.tokens.keys=" + KEYS;

    private TestTokens() {}

    /** A token as the ledger would have issued it. */
    public static String of(String userId) {
        Instant now = Instant.now();
        return sign(
                KEY,
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TokenProperties.ACCESS_TYPE))
                        .keyID(KEY.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer("order-ledger")
                        .subject(userId)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(GOOD_FOR)))
                        .build());
    }

    /** The header that carries a token. */
    public static String bearer(String userId) {
        return "Bearer " + of(userId);
    }

    static ECKey key() {
        return KEY;
    }

    static String sign(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
