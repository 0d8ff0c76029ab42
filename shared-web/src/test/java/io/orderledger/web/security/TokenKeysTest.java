package io.orderledger.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenKeysTest {
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("keys").resolve("tokens.jwks");
    }

    @Test
    void theIssuerMakesAKeyThatOnlyItsOwnerReads() throws Exception {
        ECKey key = keys("", true, START).signing();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys("", true, START).signing().getKeyID()).isEqualTo(key.getKeyID());
        JWKSet published =
                JWKSet.load(directory.resolve("keys/tokens-public.jwks").toFile());
        assertThat(published.getKeys()).extracting(JWK::getKeyID).containsExactly(key.getKeyID());
        assertThat(published.getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void whoOnlyVerifiesMakesNone() {
        assertThatThrownBy(() -> keys("", false, START))
                .isInstanceOf(NoTokenKeys.class)
                .hasMessageContaining("LEDGER_TOKENS_KEY_FILE")
                .hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void whoHasPublicKeysOnlyDoesNotIssue() {
        String publicOnly =
                new JWKSet(TokenKeys.generate(START)).toPublicJWKSet().toString();
        assertThat(keys(publicOnly, false, START).all().getKeys()).hasSize(1);
        assertThatThrownBy(() -> keys(publicOnly, true, START)).isInstanceOf(NoTokenKeys.class);
    }

    @Test
    void anOldKeyIsFollowedByANewOneAndStillVerifies() {
        ECKey first = keys("", true, START).signing();
        Instant later = START.plus(NINETY_DAYS).plusSeconds(1);
        TokenKeys rotated = keys("", true, later);
        ECKey second = rotated.signing();
        assertThat(second.getKeyID()).isNotEqualTo(first.getKeyID());
        var tokens = new AccessTokens(rotated, properties(""), clock(later));
        assertThat(tokens.decode(token(first, later)).getSubject()).isEqualTo("somebody");
        assertThat(tokens.decode(token(second, later)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void atMostThreeKeysAreKept() {
        ECKey first = keys("", true, START).signing();
        Instant now = START;
        for (int i = 0; i < 3; i++) {
            now = now.plus(NINETY_DAYS).plusSeconds(1);
            keys("", true, now).signing();
        }
        TokenKeys last = keys("", true, now);
        assertThat(last.all().getKeys()).hasSize(3).extracting(JWK::getKeyID).doesNotContain(first.getKeyID());
        var tokens = new AccessTokens(last, properties(""), clock(now));
        String old = token(first, now);
        assertThatThrownBy(() -> tokens.decode(old)).isInstanceOf(JwtException.class);
    }

    /** The issuer has put a new key there while this process runs. */
    @Test
    void aFileThatChangedIsReadAgain() {
        keys("", true, START).signing();
        TokenKeys verifier = keys("", false, START);
        Instant later = START.plus(NINETY_DAYS).plusSeconds(1);
        ECKey second = keys("", true, later).signing();
        var tokens = new AccessTokens(verifier, properties(""), clock(later));
        assertThat(tokens.decode(token(second, later)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aFileThatIsBrokenMeanwhileChangesNothing() throws Exception {
        ECKey key = keys("", true, START).signing();
        TokenKeys verifier = keys("", false, START);
        Files.writeString(file, "{");
        assertThat(verifier.all().getKeys()).extracting(JWK::getKeyID).containsExactly(key.getKeyID());
    }

    private TokenKeys keys(String text, boolean issues, Instant now) {
        return new TokenKeys(properties(text), issues, clock(now));
    }

    private TokenProperties properties(String text) {
        return new TokenProperties(text, file, "order-ledger", Duration.ofHours(2), Duration.ofDays(30), NINETY_DAYS);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static String token(ECKey key, Instant now) {
        return TestTokens.sign(
                key,
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TokenProperties.ACCESS_TYPE))
                        .keyID(key.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer("order-ledger")
                        .subject("somebody")
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .build());
    }
}
