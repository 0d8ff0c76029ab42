package io.orderledger.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import io.orderledger.command.account.Credentials;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and openids stand beside the ledger, and what is old never wins over what is new. */
class PasswordsOverHttpTest extends PeopleApi {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void aPasswordIsKeptAsAHashThatNobodyIsShown() {
        Answer created =
                user("{'name':'甲','phone':'%s','role':'employee','password':'%s'}".formatted(phone(), PASSWORD));
        assertThat(text(created, "status")).isEqualTo("active");
        assertThat(created.body().toString()).doesNotContain("assword", "correct", "{bcrypt}");
        assertThat(created.header("ETag")).isEqualTo("\"2\"");
        assertThat(passwordOf(id(created), PASSWORD)).isTrue();

        String path = "/api/users/" + id(created) + "/password";
        Answer set = SIDE.put(path, "{'password':'另外一个足够长的口令'}");
        assertThat(set.header("ETag")).as("no event").isEqualTo("\"2\"");
        assertThat(passwordOf(id(created), "另外一个足够长的口令")).isTrue();
        assertThat(SIDE.put(path, "{'password':'ignored ignored'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(passwordOf(id(created), "另外一个足够长的口令")).isTrue();

        assertThat(SIDE.delete("/api/users/" + id(created)).status()).isEqualTo(200);
        assertThat(credentials().passwordHash(id(created))).isEmpty();
        assertThat(error(SIDE.put(path, "{'password':'%s'}".formatted(PASSWORD))))
                .isEqualTo("USER_DELETED");
        assertThat(credentials().passwordHash(id(created))).isEmpty();
    }

    @Test
    void aPasswordMakesAnInvitedUserActive() {
        String id = id(user("{'name':'甲','phone':'%s','role':'employee'}".formatted(phone())));
        assertThat(credentials().passwordHash(id)).isEmpty();
        Answer set = SIDE.put("/api/users/" + id + "/password", "{'password':'%s'}".formatted(PASSWORD));
        assertThat(text(set, "status")).isEqualTo("active");
        assertThat(passwordOf(id, PASSWORD)).isTrue();
    }

    @Test
    void anOldRequestSentAgainBringsNoFormerPasswordBack() {
        String body = "{'name':'甲','phone':'%s','role':'employee','password':'%s'}".formatted(phone(), PASSWORD);
        Answer first = SIDE.post("/api/users", body, "Idempotency-Key", "create " + body.hashCode());
        String path = "/api/users/" + id(first) + "/password";
        assertThat(first.status()).isEqualTo(201);
        String second = "{'password':'the second password'}";
        assertThat(SIDE.put(path, second, "Idempotency-Key", "second").status()).isEqualTo(200);
        assertThat(SIDE.put(path, "{'password':'the third password'}").status()).isEqualTo(200);

        Answer again = SIDE.post("/api/users", body, "Idempotency-Key", "create " + body.hashCode());
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(SIDE.put(path, second, "Idempotency-Key", "second").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(error(SIDE.put(path, "{'password':'a fourth password'}", "Idempotency-Key", "second")))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(passwordOf(id(first), "the third password")).isTrue();
    }

    @Test
    void anOldDeletionSentAgainTakesNoNewPasswordAway() {
        String id = id(user("{'name':'甲','phone':'%s','role':'employee'}".formatted(phone())));
        String path = "/api/users/" + id;
        assertThat(SIDE.delete(path, "Idempotency-Key", "delete").status()).isEqualTo(200);
        assertThat(SIDE.post(path + "/restore", "{}").status()).isEqualTo(200);
        assertThat(SIDE.put(path + "/password", "{'password':'%s'}".formatted(PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(SIDE.delete(path, "Idempotency-Key", "delete").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(passwordOf(id, PASSWORD)).isTrue();
    }

    @Test
    void whoIsRefusedLeavesNoPasswordBehind() {
        String body = "{'name':'甲','phone':'%s','role':'employee','password':'%s'}".formatted(phone(), PASSWORD);
        assertThat(user(body).status()).isEqualTo(201);
        long before = rows();
        assertThat(error(user(body))).isEqualTo("PHONE_TAKEN");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aPasswordIsAsLongAsBcryptReads() {
        String path = "/api/users/" + id(user("{'name':'甲','phone':'%s','role':'employee'}".formatted(phone())))
                + "/password";
        assertThat(SIDE.put(path, "{'password':'%s'}".formatted("口令".repeat(12)))
                        .status())
                .isEqualTo(200);
        assertThat(errors(SIDE.put(path, "{'password':'%s'}".formatted("口令".repeat(13)))))
                .containsExactly("password TOO_MANY_BYTES");
        assertThat(SIDE.put(path, "{'password':'%s'}".formatted("pw".repeat(36)))
                        .status())
                .isEqualTo(200);
        assertThat(errors(SIDE.put(path, "{'password':'%s'}".formatted("pw".repeat(37)))))
                .containsExactly("password TOO_LONG");
        assertThat(errors(SIDE.put(path, "{}"))).containsExactly("password REQUIRED");
    }

    @Test
    void anOpenidBelongsToOneUserUntilTheyAreForgotten() {
        Credentials credentials = credentials();
        assertThat(credentials.userByOpenid("openid-1")).isEmpty();
        assertThat(credentials.bindOpenid("user-1", "openid-1")).isTrue();
        assertThat(credentials.bindOpenid("user-1", "openid-1")).as("again").isTrue();
        credentials.setPassword("user-1", PASSWORD);
        credentials.setPassword("user-2", PASSWORD);
        assertThat(credentials.bindOpenid("user-2", "openid-1")).isFalse();
        assertThat(credentials.bindOpenid("user-3", "openid-1")).isFalse();
        assertThat(credentials.userByOpenid("openid-1")).contains("user-1");
        assertThat(passwordOf("user-1", PASSWORD)).isTrue();
        assertThat(passwordOf("user-2", PASSWORD)).isTrue();
        assertThat(credentials.passwordHash("user-3")).isEmpty();

        assertThat(credentials.bindOpenid("user-1", "openid-2"))
                .as("another telephone")
                .isTrue();
        assertThat(credentials.bindOpenid("user-2", "openid-1")).isTrue();
        credentials.forget("user-1");
        assertThat(credentials.passwordHash("user-1")).isEmpty();
        assertThat(credentials.userByOpenid("openid-2")).isEmpty();
        assertThat(passwordOf("user-2", PASSWORD)).isTrue();
    }

    @Test
    void aHashIsSaltedNamesItsAlgorithmAndIsNotShown() {
        assertThat(credentials().hash(PASSWORD).encoded())
                .startsWith("{bcrypt}$2")
                .isNotEqualTo(credentials().hash(PASSWORD).encoded());
        assertThat(credentials().hash(PASSWORD)).hasToString("PasswordHash");
    }

    /** What is known of a request but its password must not be enough to try passwords quickly. */
    @Test
    void theReceiptOfASecretBodyIsNoFastHash() throws Exception {
        String path = "/api/users/" + id(user("{'name':'甲','phone':'%s','role':'employee'}".formatted(phone())))
                + "/password";
        String body = "{\"password\":\"%s\"}".formatted(PASSWORD);
        assertThat(SIDE.put(path, body, "Idempotency-Key", "secret").status()).isEqualTo(200);
        byte[] fast = MessageDigest.getInstance("SHA-256").digest((path + "\n" + body).getBytes(UTF_8));
        assertThat(SIDE.bean(JdbcClient.class)
                        .sql("select request_hash from command_receipt where idempotency_key = 'secret'")
                        .query((row, _) -> row.getBytes(1))
                        .single())
                .hasSameSizeAs(fast)
                .isNotEqualTo(fast);
    }

    private static boolean passwordOf(String userId, String password) {
        return SIDE.bean(PasswordEncoder.class)
                .matches(password, credentials().passwordHash(userId).orElseThrow());
    }

    private static Credentials credentials() {
        return SIDE.bean(Credentials.class);
    }

    private static long rows() {
        return SIDE.bean(JdbcClient.class)
                .sql("select count(*) from user_credential")
                .query(Long.class)
                .single();
    }
}
