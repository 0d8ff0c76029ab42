package io.orderledger.command.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;

import io.orderledger.command.account.SignIns;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Refresh tokens: each is good once, and exchanged for the next of its family. One that comes a second time was copied
 * by somebody, so nobody goes on with that family.
 */
final class RefreshTokens implements SignIns {
    private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

    private static final String INSERT = "insert into refresh_token (token_hash, family_id, user_id, created_at,"
            + " expires_at) values (?, ?, ?, ?, ?)";
    private static final String LOCK = "select family_id, user_id, expires_at, used_at, revoked_at from refresh_token"
            + " where token_hash = ? for update";
    private static final String USE = "update refresh_token set used_at = ? where token_hash = ?";
    private static final String REVOKE_FAMILY =
            "update refresh_token set revoked_at = ? where family_id = ? and revoked_at is null";
    private static final String REVOKE_USER =
            "update refresh_token set revoked_at = ? where user_id = ? and revoked_at is null";
    /** A few with every sign-in are more than ever expire. */
    private static final String FORGET = "delete from refresh_token where expires_at < ? limit 100";

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Duration goodFor;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(DataSource dataSource, TransactionOperations transactions, Duration goodFor, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    /** A token that was exchanged, and its successor. */
    record Exchanged(String userId, String familyId, String token) {}

    private record Row(
            String familyId,
            String userId,
            LocalDateTime expiresAt,
            @Nullable LocalDateTime usedAt,
            @Nullable LocalDateTime revokedAt) {}

    /** The first token of a new family. */
    Exchanged begin(String userId) {
        String familyId = UUID.randomUUID().toString();
        return transactions.execute(_ -> {
            jdbc.sql(FORGET).param(now()).update();
            return new Exchanged(userId, familyId, issue(userId, familyId));
        });
    }

    /** The successor of a token; nothing when it is unknown, expired, revoked, or comes a second time. */
    Optional<Exchanged> exchange(String token) {
        return transactions.execute(_ -> {
            byte[] hash = hash(token);
            Optional<Row> found =
                    jdbc.sql(LOCK).param(hash).query(RefreshTokens::row).optional();
            if (found.isEmpty()) return Optional.<Exchanged>empty();
            Row row = found.get();
            if (row.revokedAt() != null || !now().isBefore(row.expiresAt())) return Optional.<Exchanged>empty();
            if (row.usedAt() != null) {
                log.warn("A refresh token of user {} came a second time: that sign-in is over", row.userId());
                revokeFamily(row.familyId());
                return Optional.<Exchanged>empty();
            }
            jdbc.sql(USE).param(now()).param(hash).update();
            return Optional.of(new Exchanged(row.userId(), row.familyId(), issue(row.userId(), row.familyId())));
        });
    }

    /** The sign-in that the token belongs to is over. @return whose it was; nothing for a token that is none */
    Optional<String> revoke(String token) {
        return transactions.execute(_ -> {
            Optional<Row> found =
                    jdbc.sql(LOCK).param(hash(token)).query(RefreshTokens::row).optional();
            found.ifPresent(row -> revokeFamily(row.familyId()));
            return found.map(Row::userId);
        });
    }

    @Override
    public void endAll(String userId) {
        jdbc.sql(REVOKE_USER).param(now()).param(userId).update();
    }

    private void revokeFamily(String familyId) {
        jdbc.sql(REVOKE_FAMILY).param(now()).param(familyId).update();
    }

    private String issue(String userId, String familyId) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql(INSERT)
                .params(hash(token), familyId, userId, now(), now().plus(goodFor))
                .update();
        return token;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("family_id"),
                row.getString("user_id"),
                row.getObject("expires_at", LocalDateTime.class),
                row.getObject("used_at", LocalDateTime.class),
                row.getObject("revoked_at", LocalDateTime.class));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
