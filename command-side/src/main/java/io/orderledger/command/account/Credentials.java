package io.orderledger.command.account;

import static java.time.ZoneOffset.UTC;

import io.orderledger.command.account.domain.PasswordHash;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How users prove who they are. A row is worth nothing by itself: nobody is let in but a user whom the ledger calls
 * active, and it is there that a user is looked for first. One that a crash leaves behind is found by nobody.
 */
@Component
public class Credentials implements Passwords {
    private static final String KEEP = """
        insert into user_credential (user_id, password_hash, password_set_at) values (?, ?, ?)
        on duplicate key update password_hash = values(password_hash), password_set_at = values(password_set_at)\
        """;
    private static final String PASSWORD_OF = "select password_hash from user_credential where user_id = ?";
    /** Changes nothing of a row that is there. An upsert with the openid could hit another user's row. */
    private static final String BEGIN =
            "insert into user_credential (user_id) values (?) on duplicate key update user_id = values(user_id)";

    private static final String BIND = "update user_credential set openid = ?, openid_bound_at = ? where user_id = ?";
    private static final String USER_OF = "select user_id from user_credential where openid = ?";
    private static final String OPENID_OF = "select openid from user_credential where user_id = ?";
    private static final String FORGET = "delete from user_credential where user_id = ?";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final Clock clock;

    Credentials(DataSource dataSource, PasswordEncoder encoder, SignIns signIns, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.encoder = encoder;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** What is to be kept of a password; takes about a tenth of a second, on purpose. */
    public PasswordHash hash(String rawPassword) {
        return new PasswordHash(Objects.requireNonNull(encoder.encode(rawPassword)));
    }

    public void setPassword(String userId, String rawPassword) {
        keep(userId, hash(rawPassword));
    }

    /** Whoever knew the password that is replaced is signed out: first, so that no crash lets them stay. */
    @Override
    public void keep(String userId, PasswordHash password) {
        signIns.endAll(userId);
        jdbc.sql(KEEP).params(userId, password.encoded(), now()).update();
    }

    /** What the user's password is compared with; nothing when they have none. */
    public Optional<String> passwordHash(String userId) {
        return jdbc.sql(PASSWORD_OF).param(userId).query(String.class).optional();
    }

    /**
     * From now on this openid is the user's, instead of the one they had.
     *
     * @return false when it is another user's, and nothing has changed
     */
    public boolean bindOpenid(String userId, String openid) {
        jdbc.sql(BEGIN).param(userId).update();
        try {
            jdbc.sql(BIND).params(openid, now(), userId).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** The openid that is bound to the user; nothing when none is. */
    public Optional<String> openidOf(String userId) {
        return jdbc.sql(OPENID_OF).param(userId).query(String.class).optional();
    }

    public Optional<String> userByOpenid(String openid) {
        return jdbc.sql(USER_OF).param(openid).query(String.class).optional();
    }

    /** Password and openid are gone; another user may bind the latter. */
    public void forget(String userId) {
        signIns.endAll(userId);
        jdbc.sql(FORGET).param(userId).update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), UTC);
    }
}
