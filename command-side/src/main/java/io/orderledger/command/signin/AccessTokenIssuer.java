package io.orderledger.command.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.orderledger.web.security.TokenIssuing;
import io.orderledger.web.security.TokenKeys;
import io.orderledger.web.security.TokenProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens. They say who somebody is; what they may is asked of the ledger each time. */
final class AccessTokenIssuer implements TokenIssuing {
    private final TokenKeys keys;
    private final TokenProperties properties;
    private final Clock clock;

    AccessTokenIssuer(TokenKeys keys, TokenProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    Duration goodFor() {
        return properties.access();
    }

    /** @param sessionId names the sign-in, in the token only */
    String issue(String userId, String sessionId) {
        ECKey key = keys.signing();
        Instant now = clock.instant();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(TokenProperties.ACCESS_TYPE))
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(properties.issuer())
                .subject(userId)
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", sessionId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(properties.access())))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key cannot sign ES256", e);
        }
        return token.serialize();
    }
}
