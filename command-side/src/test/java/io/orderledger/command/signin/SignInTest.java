package io.orderledger.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide;
import io.orderledger.command.CommandSide.Answer;
import io.orderledger.web.security.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final StubWeChat WE_CHAT = new StubWeChat();
    private static CommandSide side;

    @BeforeAll
    static void start() {
        side = CommandSide.start(
                "ledger.admin.password=" + PASSWORD,
                "ledger.sign-in.attempts-per-account=3",
                "ledger.wechat.base-url=" + WE_CHAT.url(),
                "ledger.wechat.app-id=" + StubWeChat.APP_ID,
                "ledger.wechat.secret=" + StubWeChat.SECRET);
    }

    @AfterAll
    static void stop() {
        side.close();
        WE_CHAT.close();
    }

    @Test
    void theFirstAdminSignsInAndMayEverything() {
        Answer session = login("138 0000-0000", PASSWORD);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.data().path("expiresIn").asInt()).isEqualTo(7200);
        assertThat(session.data().at("/user/role").asString()).isEqualTo("admin");
        Answer me = side.get("/api/auth/me", "Authorization", bearer(session));
        assertThat(me.data().path("id").asString())
                .isEqualTo(session.data().at("/user/id").asString());
        assertThat(me.data().path("rights").valueStream().map(right -> right.asString()))
                .contains("user:write", "price:below-cost");
        assertThat(side.post("/api/products", "{'name':'苹果'}", "Authorization", bearer(session))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsWrongIsNotTold() {
        String phone = newPhone();
        invite(phone, "employee", PASSWORD);
        Answer wrongPassword = login(phone, "not the password");
        Answer wrongPhone = login(newPhone(), PASSWORD);
        String invited = newPhone();
        side.post("/api/users", user(invited, "employee"));
        Answer withoutPassword = login(invited, PASSWORD);
        for (Answer answer : List.of(wrongPassword, wrongPhone, withoutPassword)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().path("error").asString()).isEqualTo("CREDENTIALS_WRONG");
            assertThat(answer.body().path("message"))
                    .isEqualTo(wrongPassword.body().path("message"));
            assertThat(answer.body().path("data").isNull()).isTrue();
        }
    }

    @Test
    void guessingIsSlowedDownForOneAccountOnly() {
        String phone = newPhone();
        invite(phone, "employee", PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(login(phone, "guess " + i).status()).isEqualTo(401);
        }
        Answer locked = login(phone, PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.body().path("error").asString()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 301);
        assertThat(login("13800000000", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void oneWhoSucceedsHasAllAttemptsLeft() {
        String phone = newPhone();
        invite(phone, "employee", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(login(phone, PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void aHundredGuessesAtOnceAreNotMore() {
        String phone = newPhone();
        invite(phone, "employee", PASSWORD);
        List<Answer> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String guess = "guess " + i;
            threads.add(Thread.ofVirtual().start(() -> {
                Answer answer = login(phone, guess);
                synchronized (answers) {
                    answers.add(answer);
                }
            }));
        }
        threads.forEach(SignInTest::join);
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 401)
                .hasSize(3);
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 429)
                .hasSize(17);
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Answer first = login("13800000000", PASSWORD);
        Answer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.data().path("refreshToken")).isNotEqualTo(first.data().path("refreshToken"));
        Answer third = refresh(second);
        assertThat(third.status()).isEqualTo(200);
        // Somebody comes with a copy: whoever goes on with that sign-in, all of it is over.
        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(third).body().path("error").asString()).isEqualTo("REFRESH_TOKEN_INVALID");
        assertThat(login("13800000000", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoRefreshAtOnceOneDoes() {
        Answer session = login("13800000000", PASSWORD);
        List<Answer> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                Answer answer = refresh(session);
                synchronized (answers) {
                    answers.add(answer);
                }
            }));
        }
        threads.forEach(SignInTest::join);
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 401)
                .hasSize(7);
    }

    @Test
    void signedOutIsSignedOut() {
        Answer session = login("13800000000", PASSWORD);
        assertThat(side.post("/api/auth/logout", refreshBody(session), "Authorization", "Bearer expired")
                        .status())
                .isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
        assertThat(side.post("/api/auth/logout", "{'refreshToken':'nonsense'}").status())
                .isEqualTo(200);
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() {
        String phone = newPhone();
        String id = invite(phone, "manager", PASSWORD);
        Answer session = login(phone, PASSWORD);
        assertThat(side.get("/api/auth/me", "Authorization", bearer(session)).status())
                .isEqualTo(200);
        assertThat(side.put("/api/users/" + id, "{'status':'inactive'}").status())
                .isEqualTo(200);
        assertThat(side.get("/api/auth/me", "Authorization", bearer(session)).status())
                .isEqualTo(401);
        assertThat(refresh(session).status()).isEqualTo(401);
        assertThat(login(phone, PASSWORD).body().path("error").asString()).isEqualTo("CREDENTIALS_WRONG");
        assertThat(side.put("/api/users/" + id, "{'status':'active'}").status()).isEqualTo(200);
        assertThat(login(phone, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aChangedRoleCountsAtOnce() {
        String phone = newPhone();
        String id = invite(phone, "manager", PASSWORD);
        Answer session = login(phone, PASSWORD);
        assertThat(side.post("/api/products", "{'name':'梨'}", "Authorization", bearer(session))
                        .status())
                .isEqualTo(201);
        side.put("/api/users/" + id, "{'role':'employee'}");
        assertThat(side.post("/api/products", "{'name':'梨'}", "Authorization", bearer(session))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNewPasswordEndsAllSignIns() {
        String phone = newPhone();
        String id = invite(phone, "manager", PASSWORD);
        Answer session = login(phone, PASSWORD);
        assertThat(side.put("/api/users/" + id + "/password", "{'password':'another horse battery'}")
                        .status())
                .isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
        assertThat(login(phone, PASSWORD).status()).isEqualTo(401);
        assertThat(login(phone, "another horse battery").status()).isEqualTo(200);
    }

    @Test
    void anInvitedPersonBindsByPhoneAndComesBackWithoutIt() {
        String phone = newPhone();
        String id = side.post("/api/users", user(phone, "employee"))
                .data()
                .path("id")
                .asString();
        assertThat(weChat("user-bind-1", null).body().path("error").asString()).isEqualTo("NOT_INVITED");
        Answer first = weChat("user-bind-1-again", "phone-" + phone);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.data().at("/user/id").asString()).isEqualTo(id);
        assertThat(weChat("user-bind-1-again-2", null).data().at("/user/id").asString())
                .isEqualTo(id);
        assertThat(first.body().toString()).doesNotContain("a-secret-of");
        // Another WeChat account with the same phone is not let in by it.
        assertThat(weChat("user-bind-2", "phone-" + phone).body().path("error").asString())
                .isEqualTo("WECHAT_BOUND");
    }

    @Test
    void aStrangerGetsNoAccount() {
        Answer stranger = weChat("user-stranger", "phone-" + newPhone());
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.body().path("error").asString()).isEqualTo("NOT_INVITED");
    }

    @Test
    void whoIsDeactivatedDoesNotComeInThroughWeChat() {
        String phone = newPhone();
        String id = side.post("/api/users", user(phone, "employee"))
                .data()
                .path("id")
                .asString();
        assertThat(weChat("user-out", "phone-" + phone).status()).isEqualTo(200);
        side.put("/api/users/" + id, "{'status':'inactive'}");
        assertThat(weChat("user-out-again", null).status()).isEqualTo(403);
        assertThat(weChat("user-out-again-2", "phone-" + phone).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "error-40029, 401, WECHAT_CODE_INVALID",
        "error-40163, 401, WECHAT_CODE_INVALID",
        "error-40226, 403, WECHAT_REFUSED",
        "error-45011, 429, TOO_MANY_ATTEMPTS",
        "error--1, 503, WECHAT_UNAVAILABLE",
        "error-40013, 503, WECHAT_UNAVAILABLE",
    })
    void weChatsErrorsAreOurs(String code, int status, String error) {
        Answer answer = weChat(code, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("error").asString()).isEqualTo(error);
    }

    @Test
    void weChatIsAway() {
        WE_CHAT.down(true);
        try {
            assertThat(weChat("user-away", null).body().path("error").asString())
                    .isEqualTo("WECHAT_UNAVAILABLE");
        } finally {
            WE_CHAT.down(false);
        }
    }

    @Test
    void aServerTokenThatIsWorthNothingAnyMoreIsRenewed() {
        String phone = newPhone();
        side.post("/api/users", user(phone, "employee"));
        WE_CHAT.forgetToken();
        assertThat(weChat("user-token", "phone-" + phone).status()).isEqualTo(200);
    }

    @Test
    void aHeaderThatAnybodyCanSendIsNoProof() {
        Answer answer = side.post("/api/auth/wechat", "{}", "X-WX-OPENID", "openid-bind-1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("code");
    }

    @Test
    void onWeChatsHostingTheHeaderIsTakenWhereThatIsSwitchedOn() {
        try (var hosted = CommandSide.start("ledger.wechat.trust-openid-header=true")) {
            Answer answer = hosted.post("/api/auth/wechat", "{}", "X-WX-OPENID", "openid-of-nobody");
            assertThat(answer.body().path("error").asString()).isEqualTo("NOT_INVITED");
        }
    }

    @Test
    void aTokenOfSomebodyTheLedgerDoesNotKnowIsRefused() {
        assertThat(side.get("/api/auth/me", "Authorization", TestTokens.bearer("nobody"))
                        .status())
                .isEqualTo(401);
    }

    private static Answer login(String phone, String password) {
        return side.post("/api/auth/login", "{'phone':'%s','password':'%s'}".formatted(phone, password));
    }

    private static Answer weChat(String code, @org.jspecify.annotations.Nullable String phoneCode) {
        return side.post(
                "/api/auth/wechat",
                phoneCode == null
                        ? "{'code':'%s'}".formatted(code)
                        : "{'code':'%s','phoneCode':'%s'}".formatted(code, phoneCode));
    }

    private static Answer refresh(Answer session) {
        return side.post("/api/auth/refresh", refreshBody(session));
    }

    private static String refreshBody(Answer session) {
        return "{'refreshToken':'%s'}"
                .formatted(session.data().path("refreshToken").asString());
    }

    private static String bearer(Answer session) {
        return "Bearer " + session.data().path("accessToken").asString();
    }

    private static String invite(String phone, String role, String password) {
        Answer created = side.post(
                "/api/users",
                "{'name':'小王','phone':'%s','role':'%s','password':'%s'}".formatted(phone, role, password));
        assertThat(created.status()).isEqualTo(201);
        return created.data().path("id").asString();
    }

    private static String user(String phone, String role) {
        return "{'name':'小李','phone':'%s','role':'%s'}".formatted(phone, role);
    }

    private static String newPhone() {
        return "139%08d".formatted(PEOPLE.incrementAndGet());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
