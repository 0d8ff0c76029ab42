package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.EndToEnd.API;
import static io.orderledger.standalone.e2e.EndToEnd.SHOP;

import io.orderledger.web.security.TestTokens;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Delivery runs for tests, each of orders of its own. */
final class Runs {
    private static final AtomicInteger PHONES = new AtomicInteger();

    private Runs() {}

    static String driver() {
        return SHOP.person("employees", phone());
    }

    /** The user that an employee is: only reads and drives what is given to them. */
    static Api userOf(String employeeId) {
        String user = API.post(
                        "/api/users",
                        "{\"name\":\"王五\",\"phone\":\"%s\",\"role\":\"delivery\",\"employeeId\":\"%s\",\"password\":\"correct horse battery\"}"
                                .formatted(phone(), employeeId))
                .is(201)
                .id();
        return API.with(TestTokens.bearer(user));
    }

    private static String phone() {
        return "166%08d".formatted(PHONES.incrementAndGet());
    }

    /** A confirmed order that nobody else has. */
    static String order() {
        return SHOP.orderOf(SHOP.product("{'name':'桃','unit':'斤','globalPrice':5.50,'cost':3.20,'stock':10}"), 10);
    }

    static String confirmed() {
        String order = order();
        API.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
        return order;
    }

    static String body(String driver, String... orders) {
        return "{'employeeId':'%s','orderIds':[%s]}"
                .formatted(driver, Arrays.stream(orders).map("'%s'"::formatted).collect(Collectors.joining(",")));
    }

    static String planned(String driver, String... orders) {
        return API.post("/api/deliveries", body(driver, orders).replace('\'', '"'))
                .is(201)
                .id();
    }

    static String started(String driver, String... orders) {
        String run = planned(driver, orders);
        API.put("/api/deliveries/" + run + "/start", "").is(200);
        return run;
    }
}
