package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.TestTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Every entry of the catalogue can be reached over HTTP; what cannot is dead, and its code a lie. */
class ErrorCatalogueTest extends EndToEnd {
    private static final Set<ErrorCode> REACHED = EnumSet.noneOf(ErrorCode.class);
    private static final int ATTEMPTS = 10;
    private static ConfigurableApplicationContext narrow;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startOtherNodes() {
        narrow = patientNode("narrow", "ledger.append.queue=1");
        other = patientNode("other");
    }

    /** Tries once, and waits for as long as a test holds the ledger, on however slow a machine. */
    private static ConfigurableApplicationContext patientNode(String name, String... settings) {
        var all = new ArrayList<>(List.of(
                "ledger.command-attempts=1",
                "ledger.append.timeout=30s",
                "ledger.append.answer-timeout=30s",
                "spring.datasource.hikari.data-source-properties.sessionVariables=innodb_lock_wait_timeout=30"));
        all.addAll(List.of(settings));
        return RUNNING.commandNode(name, all.toArray(String[]::new));
    }

    @AfterAll
    static void everyEntryWasReached() {
        narrow.close();
        other.close();
        // OutageTest takes the database away.
        REACHED.add(ErrorCode.UNAVAILABLE);
        // ReceiptTest holds up whoever seals.
        REACHED.add(ErrorCode.NOT_SEALED_YET);
        // BulkExportTest of the query side has more rows than are allowed, and an export that is under way.
        REACHED.addAll(List.of(ErrorCode.EXPORT_TOO_LARGE, ErrorCode.EXPORTS_BUSY));
        // SignInTest of the command side has a WeChat that says so.
        REACHED.addAll(List.of(
                ErrorCode.NOT_INVITED,
                ErrorCode.WECHAT_BOUND,
                ErrorCode.WECHAT_CODE_INVALID,
                ErrorCode.WECHAT_REFUSED));
        // ProjectionAuditTest of the query side has an audit that is under way.
        REACHED.add(ErrorCode.PROJECTION_AUDIT_RUNNING);
        assertThat(REACHED).containsExactlyInAnyOrder(ErrorCode.values());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isReached(Bad bad) {
        reached(bad);
    }

    private static void reached(Bad bad) {
        refused(bad);
        REACHED.add(bad.error());
    }

    static Stream<Bad> bad() {
        String line = "{'productId':'{product}','quantity':1}";
        String order = "{'customerId':'{customer}','items':[" + line + "]%s}";
        SHOP.customer("{'name':'甲','phone':'0571-1'}");
        SHOP.product("{'name':'甲','barcode':'0571-1'}");
        return Stream.of(
                Bad.post("/api/orders", "{", ErrorCode.MALFORMED_REQUEST),
                Bad.post("/api/products", "{}", ErrorCode.VALIDATION_FAILED, "name REQUIRED"),
                Bad.get("/api/orders/x", ErrorCode.PARAMETER_INVALID, "id NOT_A_UUID"),
                Bad.get("/api/deliveries/{unknown}", ErrorCode.DELIVERY_NOT_FOUND),
                Bad.get(
                        "/api/deliveries/"
                                + RecordedRun.completed(
                                        SHOP.person("employees", "0571-7704"),
                                        SHOP.fill("{delivered}"),
                                        SHOP.fill("{customer}"))
                                + "/stops/{unknown}/note.pdf",
                        ErrorCode.STOP_NOT_FOUND),
                Bad.get("/api/orders?page=501", ErrorCode.PAGE_TOO_DEEP, "page TOO_DEEP"),
                Bad.get(
                        "/api/orders?startDate=2024-06-02&endDate=2024-06-01",
                        ErrorCode.DATE_RANGE_REVERSED,
                        "endDate BEFORE_START"),
                Bad.get("/api/orders?keyword=%ff", ErrorCode.BAD_REQUEST),
                Bad.post("/api/products", "{'name':'x'}", ErrorCode.IDEMPOTENCY_KEY_INVALID)
                        .with("Idempotency-Key", "k".repeat(256)),
                Bad.get("/api/nothing", ErrorCode.NOT_FOUND),
                Bad.get("/api/orders/{unknown}", ErrorCode.ORDER_NOT_FOUND),
                Bad.get("/api/audit/proofs/999999999", ErrorCode.EVENT_NOT_FOUND),
                Bad.get("/api/products/{unknown}", ErrorCode.PRODUCT_NOT_FOUND),
                Bad.get("/api/customers/{unknown}", ErrorCode.CUSTOMER_NOT_FOUND),
                Bad.delete("/api/customers/{customer}/prices/{untracked}", ErrorCode.CUSTOMER_PRICE_NOT_FOUND),
                Bad.get("/api/configs/nothing", ErrorCode.CONFIG_NOT_FOUND),
                Bad.delete("/api/users/{customer}", ErrorCode.USER_NOT_FOUND),
                Bad.delete("/api/employees/{unknown}", ErrorCode.EMPLOYEE_NOT_FOUND),
                Bad.delete("/api/orders", ErrorCode.METHOD_NOT_ALLOWED),
                Bad.get("/api/orders", ErrorCode.NOT_ACCEPTABLE).with("Accept", "image/png"),
                Bad.put("/api/orders/{draft}/status", "{'status':'delivered'}", ErrorCode.ORDER_TRANSITION_NOT_ALLOWED),
                Bad.put(
                        "/api/orders/" + SHOP.orderOf("{product}", 500) + "/status",
                        "{'status':'confirmed'}",
                        ErrorCode.OUT_OF_STOCK),
                Bad.post("/api/customers", "{'name':'乙','phone':'0571-1'}", ErrorCode.PHONE_TAKEN),
                Bad.post("/api/products", "{'name':'乙','barcode':'0571-1'}", ErrorCode.BARCODE_TAKEN),
                Bad.delete("/api/products/{product}", ErrorCode.PRODUCT_IN_USE),
                Bad.delete("/api/customers/{customer}", ErrorCode.CUSTOMER_IN_USE),
                Bad.put("/api/orders/{delivered}", "{'items':[" + line + "]}", ErrorCode.ORDER_NOT_EDITABLE),
                Bad.put("/api/products/{gone-product}", "{'name':'x'}", ErrorCode.PRODUCT_DELETED),
                Bad.put("/api/customers/{gone-customer}", "{'name':'x'}", ErrorCode.CUSTOMER_DELETED),
                Bad.put("/api/customers/{erased-customer}", "{'name':'x'}", ErrorCode.CUSTOMER_ERASED),
                Bad.post(
                        "/api/products/{product}/stock-adjustments",
                        "{'countedQuantity':1,'version':0,'reason':'x'}",
                        ErrorCode.STOCK_COUNT_STALE),
                Bad.put("/api/products/{product}", "{'name':'x'}", ErrorCode.VERSION_MISMATCH)
                        .with("If-Match", "\"99\""),
                Bad.post("/api/orders", " ".repeat(103_000), ErrorCode.BODY_TOO_LARGE),
                Bad.post("/api/orders", "", ErrorCode.UNSUPPORTED_MEDIA_TYPE).with("Content-Type", "text/csv"),
                Bad.post(
                        "/api/orders", order.replace("{product}", "{unpriced}").formatted(""), ErrorCode.PRICE_MISSING),
                Bad.post(
                        "/api/orders", order.replace("':1}", "':1,'unit':'箱'}").formatted(""), ErrorCode.UNIT_MISMATCH),
                Bad.post(
                        "/api/products",
                        "{'name':'x','cost':1e9}",
                        ErrorCode.AMOUNT_TOO_LARGE,
                        "cost AMOUNT_TOO_LARGE"),
                Bad.post(
                        "/api/orders/{shipped}/deliver",
                        "{'items':[{'id':'" + SHOP.line("shipped") + "','quantity':50}]}",
                        ErrorCode.OVER_DELIVERY),
                Bad.put("/api/orders/{draft}/status", "{'status':'cancelled'}", ErrorCode.REASON_REQUIRED),
                Bad.post(
                        "/api/orders",
                        order.formatted(",'placedAt':'2999-01-01T00:00:00Z'"),
                        ErrorCode.PLACED_IN_FUTURE),
                Bad.post(
                        "/api/products/{untracked}/stock-adjustments",
                        "{'difference':1,'reason':'x'}",
                        ErrorCode.STOCK_NOT_TRACKED),
                Bad.post(
                        "/api/orders/{shipped}/short-close",
                        "{'reason':'x','itemIds':['{unknown}']}",
                        ErrorCode.LINE_UNKNOWN),
                Bad.put("/api/configs/stock.allowNegative", "{'value':'perhaps'}", ErrorCode.CONFIG_INVALID),
                Bad.post(
                        "/api/orders",
                        order.replace("{product}", "{unknown}").formatted(""),
                        ErrorCode.PRODUCT_UNKNOWN),
                Bad.post(
                        "/api/orders",
                        order.replace("{customer}", "{unknown}").formatted(""),
                        ErrorCode.CUSTOMER_UNKNOWN),
                Bad.post(
                        "/api/customers/{customer}/prices",
                        "{'productId':'{product}','price':1,'validTo':'2020-01-01'}",
                        ErrorCode.PRICE_VALIDITY_REVERSED),
                Bad.post(
                        "/api/customers/{customer}/prices",
                        "{'productId':'{product}','price':1,'validFrom':'2020-01-01'}",
                        ErrorCode.PRICE_VALIDITY_IN_PAST),
                Bad.get("/api/projections/nothing", ErrorCode.PROJECTION_NOT_FOUND),
                Bad.get("/api/projections/product/generations/9/comparison", ErrorCode.GENERATION_NOT_FOUND),
                Bad.get("/api/projections/product/generations/1/comparison", ErrorCode.COMPARISON_NOT_FOUND),
                Bad.get("/api/projections/product/dead-letters/x", ErrorCode.DEAD_LETTER_NOT_FOUND),
                Bad.delete("/api/projections/product/generations/1", ErrorCode.GENERATION_STATE_NOT_ALLOWED),
                Bad.get("/test/broken", ErrorCode.INTERNAL_ERROR));
    }

    @Test
    void refusedOfUsersAndEmployees() {
        String path = "/api/users/" + SHOP.person("users", "18800000001");
        String other = "/api/users/" + SHOP.person("users", "18800000002");
        String driver = SHOP.person("employees", "18800000003");
        String link = "{'employeeId':'%s'}".formatted(driver);
        API.put(path, link.replace('\'', '"')).is(200);
        reached(Bad.put(other, link, ErrorCode.EMPLOYEE_LINKED));
        API.delete("/api/employees/" + driver).is(200);
        reached(Bad.put("/api/employees/" + driver, "{'name':'乙'}", ErrorCode.EMPLOYEE_DELETED));
        API.delete(path).is(200);
        reached(Bad.put(path, "{'name':'乙'}", ErrorCode.USER_DELETED));
        reached(Bad.put(other, link, ErrorCode.EMPLOYEE_UNKNOWN));
    }

    @Test
    void refusedOfDeliveries() {
        BadDeliveries.all().forEach(ErrorCatalogueTest::reached);
    }

    @Test
    void refusedOfOnesOwn() {
        String user = "{\"name\":\"甲\",\"phone\":\"18800000009\",\"role\":\"admin\",\"password\":\"%s\"}";
        String id = API.post("/api/users", user.formatted("correct horse battery"))
                .is(201)
                .id();
        Api self = API.with(TestTokens.bearer(id));
        Bad.put("/api/users/" + id, "{'role':'employee'}", ErrorCode.OWN_ACCOUNT)
                .isRefused(self, SHOP, LEDGER);
        REACHED.add(ErrorCode.OWN_ACCOUNT);
    }

    @Test
    void refusedToWhoIsNotSignedIn() {
        Api nobody = API.with("");
        Api somebody = API.with("Bearer nonsense");
        Bad.get("/api/orders", ErrorCode.SIGN_IN_REQUIRED).isRefused(nobody, SHOP, LEDGER);
        Bad.get("/api/orders", ErrorCode.TOKEN_INVALID).isRefused(somebody, SHOP, LEDGER);
        REACHED.addAll(List.of(ErrorCode.SIGN_IN_REQUIRED, ErrorCode.TOKEN_INVALID));
        reached(Bad.post("/api/auth/refresh", "{'refreshToken':'x'}", ErrorCode.REFRESH_TOKEN_INVALID));
        reached(Bad.post("/api/auth/wechat", "{'code':'x'}", ErrorCode.WECHAT_UNAVAILABLE));
        String login = "{'phone':'18811112222','password':'guessed'}";
        reached(Bad.post("/api/auth/login", login, ErrorCode.CREDENTIALS_WRONG));
        String body = login.replace('\'', '"');
        // Two were used up just now.
        for (int attempt = 3; attempt <= ATTEMPTS; attempt++)
            API.post("/api/auth/login", body).is(401);
        reached(Bad.post("/api/auth/login", login, ErrorCode.TOO_MANY_ATTEMPTS));
    }

    @Test
    void refusedToOtherRoles() {
        String line = "{'productId':'{product}','quantity':1,'unitPrice':%s}";
        String order = "{'customerId':'{customer}','items':[%s]%s}";
        refusedTo(
                Role.EMPLOYEE,
                Bad.post(
                        "/api/orders",
                        order.formatted(line.formatted("5.50"), ",'placedAt':'2024-06-01T00:00:00Z'"),
                        ErrorCode.FORBIDDEN));
        Answer changed = refusedTo(
                Role.EMPLOYEE,
                Bad.post("/api/orders", order.formatted(line.formatted("5.40"), ""), ErrorCode.PRICE_CHANGED));
        assertThat(changed.data().at("/lines/0/currentPrice").decimalValue()).isEqualByComparingTo("5.50");
        refusedTo(
                Role.MANAGER,
                Bad.post("/api/orders", order.formatted(line.formatted("3.19"), ""), ErrorCode.BELOW_COST));
    }

    @Test
    void moreRequestsThanAUserMaySend() {
        try (var node = RUNNING.commandNode("limited", "ledger.web.rate-limit=1")) {
            var api = new Api(RunningLedger.port(node));
            Answer answer = api.get("/api/nothing");
            for (int i = 0; i < 100 && answer.status() != 429; i++) answer = api.get("/api/nothing");
            answer.failed(ErrorCode.TOO_MANY_REQUESTS, Locale.CHINESE);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            REACHED.add(ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    private static Answer refusedTo(Role role, Bad bad) {
        REACHED.add(bad.error());
        return bad.isRefused(API.as(role), SHOP, LEDGER);
    }

    @Test
    void aProjectionIsHeldBack() throws Exception {
        String path = "/api/products/" + SHOP.product("{'name':'丙'}");
        API.get(path).is(200);
        try (var _ = LedgerLock.take(RUNNING, "select id from product_2 for update")) {
            String token = API.put(path, "{\"name\":\"丁\"}").is(200).header("Consistency-Token");
            reached(Bad.get(path, ErrorCode.PROJECTION_BEHIND)
                    .with("Consistency-Token", token, "Prefer", "wait=0, handling=strict"));
        }
    }

    /** Both nodes decide on the same version while neither can write; one is too late, and may not try again. */
    @Test
    void twoNodesRaceForOneStream() throws Exception {
        String path = "/api/orders/" + SHOP.order(false);
        Future<Answer> one;
        Future<Answer> another;
        try (var held = LedgerLock.take(RUNNING)) {
            one = inBackground(narrow, path);
            another = inBackground(other, path);
            held.awaitWaiting(2);
        }
        Answer[] answers = {one.get(), another.get()};
        Arrays.sort(answers, (left, right) -> left.status() - right.status());
        answers[0].is(200);
        answers[1].failed(ErrorCode.CONCURRENT_CHANGE, Locale.CHINESE);
        REACHED.add(ErrorCode.CONCURRENT_CHANGE);
        assertThat(API.get(path).version()).isEqualTo(2);
    }

    private static CompletableFuture<Answer> inBackground(ConfigurableApplicationContext node, String path) {
        var api = API.at(RunningLedger.port(node));
        return InParallel.start(() -> api.put(path, "{\"remark\":\"抢\"}"));
    }

    /** While nobody can append, one unit is under way and one waits; this node takes no more. */
    @Test
    void moreWritesThanTheNodeTakes() throws Exception {
        List<String> paths = Stream.generate(() -> "/api/orders/" + SHOP.order(false))
                .limit(3)
                .toList();
        Future<Answer> underWay;
        try (var held = LedgerLock.take(RUNNING)) {
            underWay = inBackground(narrow, paths.get(0));
            held.awaitWaiting(1);
            // Of two more one finds room in the queue, the other one is answered at once.
            Answer refused = InParallel.first(inBackground(narrow, paths.get(1)), inBackground(narrow, paths.get(2)));
            refused.failed(ErrorCode.LEDGER_BUSY, Locale.CHINESE);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            REACHED.add(ErrorCode.LEDGER_BUSY);
        }
        underWay.get().is(200);
    }

    @Test
    void oneKeyForTwoRequests() throws Exception {
        String path = "/api/orders/" + SHOP.order(false);
        String[] key = {"Idempotency-Key", "the key of " + path};
        Future<Answer> first;
        try (var held = LedgerLock.take(RUNNING)) {
            first = InParallel.start(() -> API.put(path, "{\"remark\":\"一\"}", key));
            held.awaitWaiting(1);
            Answer underWay = API.put(path, "{\"remark\":\"一\"}", key);
            underWay.failed(ErrorCode.IDEMPOTENCY_IN_FLIGHT, Locale.CHINESE);
            assertThat(underWay.header("Retry-After")).isEqualTo("1");
        }
        first.get().is(200);
        API.put(path, "{\"remark\":\"二\"}", key).failed(ErrorCode.IDEMPOTENCY_KEY_REUSED, Locale.CHINESE);
        REACHED.addAll(List.of(ErrorCode.IDEMPOTENCY_IN_FLIGHT, ErrorCode.IDEMPOTENCY_KEY_REUSED));
    }
}
