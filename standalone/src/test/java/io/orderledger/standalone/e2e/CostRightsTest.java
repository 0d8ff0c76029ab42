package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not see cost finds no trace of it: not in what they read, write, or are refused. */
class CostRightsTest extends EndToEnd {
    private static final Api EMPLOYEE = API.as(Role.EMPLOYEE);
    private static final Api MANAGER = API.as(Role.MANAGER);
    private static final Map<String, String> IDS = new TreeMap<>();
    /** Who drives the run that the order is on. */
    private static Api driver;

    /** An address with something behind it for every route that reads. */
    private static final Map<String, String> READS = Map.ofEntries(
            Map.entry("GET /api/products", "/api/products"),
            Map.entry("GET /api/products/{id}", "/api/products/{product}"),
            Map.entry("GET /api/customers", "/api/customers"),
            Map.entry("GET /api/customers/{id}", "/api/customers/{customer}"),
            Map.entry("GET /api/customers/{customerId}/prices", "/api/customers/{customer}/prices"),
            Map.entry(
                    "GET /api/customers/{customerId}/prices/{productId}/history",
                    "/api/customers/{customer}/prices/{product}/history"),
            Map.entry("GET /api/orders", "/api/orders?customerId={customer}"),
            Map.entry("GET /api/orders/export.csv", "/api/orders/export.csv?customerId={customer}"),
            Map.entry("GET /api/orders/export.xlsx", "/api/orders/export.xlsx?customerId={customer}"),
            Map.entry("GET /api/orders/{id}", "/api/orders/{order}?includeHistory=true"),
            Map.entry("GET /api/orders/{id}/status-flows", "/api/orders/{order}/status-flows"),
            Map.entry("GET /api/orders/{id}/histories", "/api/orders/{order}/histories"),
            Map.entry("GET /api/orders/{id}/diff", "/api/orders/{order}/diff"),
            Map.entry("GET /api/orders/{id}/price-explain", "/api/orders/{order}/price-explain"),
            Map.entry("GET /api/auth/me", "/api/auth/me"),
            Map.entry("GET /api/employees", "/api/employees"),
            Map.entry("GET /api/employees/{id}", "/api/employees/" + Shop.UNKNOWN),
            Map.entry("GET /api/users", "/api/users"),
            Map.entry("GET /api/users/{id}", "/api/users/" + Shop.UNKNOWN),
            Map.entry("GET /api/analytics/overview", "/api/analytics/overview"),
            Map.entry("GET /api/analytics/trend", "/api/analytics/trend"),
            Map.entry("GET /api/analytics/top-products", "/api/analytics/top-products"),
            Map.entry("GET /api/analytics/customers", "/api/analytics/customers"),
            Map.entry("GET /api/analytics/customer-orders", "/api/analytics/customer-orders?month=2024-06"),
            Map.entry("GET /api/analytics/reconciliation", "/api/analytics/reconciliation"),
            Map.entry("GET /api/deliveries", "/api/deliveries?orderId={order}"),
            Map.entry("GET /api/deliveries/{id}", "/api/deliveries/{run}"),
            Map.entry("GET /api/deliveries/{id}/loading-list", "/api/deliveries/{run}/loading-list"),
            Map.entry("GET /api/analytics/monthly-gmv", "/api/analytics/monthly-gmv?month=2024-06"),
            Map.entry("GET /api/analytics/employee-deliveries", "/api/analytics/employee-deliveries?month=2024-06"),
            Map.entry("GET /api/operation-logs", "/api/operation-logs"),
            Map.entry("GET /api/audit/checkpoints", "/api/audit/checkpoints"),
            Map.entry("GET /api/audit/checkpoints/latest", "/api/audit/checkpoints/latest"),
            Map.entry("GET /api/audit/proofs/{position}", "/api/audit/proofs/1"),
            Map.entry("GET /api/audit/consistency", "/api/audit/consistency?from=1&to=2"),
            Map.entry("GET /api/audit/receipts/{orderId}", "/api/audit/receipts/{order}"),
            Map.entry("GET /api/audit/events", "/api/audit/events?stream={order}"),
            Map.entry("GET /api/audit/orders/{id}", "/api/audit/orders/{order}"),
            Map.entry("GET /api/projections", "/api/projections"),
            Map.entry("GET /api/projections/{name}", "/api/projections/product"),
            Map.entry(
                    "GET /api/projections/{name}/generations/{generation}/comparison",
                    "/api/projections/product/generations/1/comparison"),
            Map.entry("GET /api/projections/{name}/dead-letters", "/api/projections/product/dead-letters"),
            Map.entry("GET /api/projections/{name}/dead-letters/{id}", "/api/projections/product/dead-letters/x"),
            Map.entry("GET /api/projections/audit", "/api/projections/audit"),
            Map.entry("GET /api/configs", "/api/configs"),
            Map.entry("GET /api/configs/{key}", "/api/configs/stock.allowNegative"));

    /** One order of an employee, with all that can happen to one: its lines changed, repriced and delivered by weight. */
    @BeforeAll
    static void work() {
        IDS.put("product", SHOP.product("{'name':'荔枝','unit':'斤','globalPrice':9.50,'cost':6.20,'stock':100}"));
        IDS.put("customer", SHOP.customer("{'name':'成本不可见'}"));
        MANAGER.post(fill("/api/customers/{customer}/prices"), fill("{'productId':'{product}','price':9.00}"))
                .is(201);
        IDS.put("order", hides(EMPLOYEE.post("/api/orders", order(5))).is(201).id());
        hides(change("PUT", "", "{'items':[{'productId':'{product}','quantity':8}],'remark':'改'}"));
        MANAGER.put(fill("/api/products/{product}"), fill("{'name':'荔枝','cost':6.60}"))
                .is(200);
        MANAGER.post(fill("/api/customers/{customer}/prices"), fill("{'productId':'{product}','price':9.20}"))
                .is(201);
        hides(change("POST", "/reprice", "{}"));
        hides(change("PUT", "/status", "{'status':'confirmed'}"));
        hides(change("PUT", "/status", "{'status':'shipped'}"));
        String line =
                API.get(fill("/api/orders/{order}")).data().at("/items/0/id").stringValue();
        hides(change("POST", "/deliver", "{'items':[{'id':'" + line + "','quantity':7.50}]}"));
        hides(change("POST", "/short-close", "{'reason':'缺货'}"));
        String employee = SHOP.person("employees", "0571-7700");
        IDS.put("run", RecordedRun.completed(employee, IDS.get("order"), IDS.get("customer")));
        driver = RecordedRun.userOf(employee, "0571-7701");
    }

    private static Answer change(String method, String what, String body) {
        return EMPLOYEE.json(method, fill("/api/orders/{order}" + what), fill(body))
                .is(200);
    }

    @Test
    void everyRouteThatReadsIsAsked() {
        // Paper is no JSON: what stands on it is read by the tests of the printer, and has no cost for anybody.
        assertThat(RouteTable.read().keySet().stream()
                        .filter(route -> route.startsWith("GET /api/") && !route.endsWith("/note.pdf")))
                .containsExactlyInAnyOrderElementsOf(READS.keySet());
    }

    static Stream<String> reads() {
        return READS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void nothingThatIsReadSpeaksOfCost(String address) {
        boolean closed = Stream.of(
                        "/configs",
                        "/employees",
                        "/users",
                        "/operation-logs",
                        "/deliveries",
                        "/analytics",
                        "/audit/checkpoints",
                        "/audit/proofs",
                        "/audit/consistency",
                        "/audit/events",
                        "/audit/orders",
                        "/projections")
                .anyMatch(address::contains);
        hides(EMPLOYEE.get(fill(address)).is(closed ? 403 : 200));
        hides(API.as(Role.DELIVERY).get(fill(address)));
        boolean driven = !address.contains("/audit")
                && !address.contains("price")
                && (address.contains("/orders") || address.contains("/deliveries"));
        Answer own = hides(driver.get(fill(address)));
        if (driven) own.is(200);
        // A spreadsheet is compressed: what stands in it is tested where it is made.
        if (driven && !address.contains(".xlsx")) assertThat(own.text()).contains(whatAddressIsAbout(address));
    }

    private static String whatAddressIsAbout(String address) {
        if (address.endsWith("loading-list")) return requireNonNull(IDS.get("product"));
        return requireNonNull(IDS.get(address.contains("/deliveries") ? "run" : "order"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER", "AUDITOR", "ANALYST"})
    void theOthersSeeIt(Role role) {
        Api api = API.as(role);
        assertThat(CostFields.in(api.get(fill("/api/orders/{order}")).is(200)))
                .containsExactlyInAnyOrder("totalCost", "cost", "totalCost", "cost");
        assertThat(CostFields.in(
                        api.get(fill("/api/orders?customerId={customer}")).is(200)))
                .containsOnly("totalCost");
        assertThat(CostFields.in(api.get(fill("/api/products/{product}")).is(200)))
                .containsExactly("cost");
        assertThat(CostFields.in(api.get("/api/analytics/overview").is(200)))
                .containsExactlyInAnyOrder("totalCost", "totalProfit");
        assertThat(CostFields.in(api.get(fill("/api/deliveries/{run}")).is(200)))
                .containsExactlyInAnyOrder("totalCost", "plannedCost", "deliveredCost");
        assertThat(CostFields.in(
                        api.get("/api/analytics/monthly-gmv?month=2024-06").is(200)))
                .containsExactly("totalCost");
        assertThat(api.get(fill("/api/orders/{order}")).data().path("totalCost").decimalValue())
                .isEqualByComparingTo("49.50");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aFileHasAColumnOfItForTheOthersOnly(Role role) {
        String file = API.as(role)
                .get(fill("/api/orders/export.csv?customerId={customer}"))
                .is(200)
                .text();
        assertThat(file.contains("成本,")).isEqualTo(role.may(Right.COST_READ));
        assertThat(file.contains(",49.50,")).isEqualTo(role.may(Right.COST_READ) && role.may(Right.ORDER_READ_ALL));
    }

    @Test
    void theAnswersToTheirWritesSpeakOfIt() {
        Answer placed = MANAGER.post("/api/orders", order(2)).is(201);
        assertThat(CostFields.in(placed)).containsExactlyInAnyOrder("totalCost", "cost", "totalCost", "cost");
        assertThat(CostFields.in(MANAGER.put(fill("/api/products/{product}"), fill("{'name':'荔枝','cost':6.60}"))
                        .is(200)))
                .containsExactly("cost");
    }

    @Test
    void norDoesARefusal() {
        Answer stale = EMPLOYEE.put(fill("/api/orders/{order}"), fill("{'remark':'晚了'}"), "If-Match", "\"1\"");
        stale.failed(ErrorCode.VERSION_MISMATCH, Locale.CHINESE);
        assertThat(hides(stale).data().path("missed")).hasSizeGreaterThan(5);
        hides(EMPLOYEE.post("/api/orders", priced("9.10"))).failed(ErrorCode.PRICE_CHANGED, Locale.CHINESE);
        // Not even where the price sent lies below cost: the answer must be the same as above it.
        hides(EMPLOYEE.post("/api/orders", priced("0.01"))).failed(ErrorCode.PRICE_CHANGED, Locale.CHINESE);
        hides(MANAGER.post("/api/orders", priced("0.01"))).failed(ErrorCode.BELOW_COST, Locale.CHINESE);
        String large = hides(EMPLOYEE.post("/api/orders", order(500))).is(201).id();
        hides(EMPLOYEE.put("/api/orders/" + large + "/status", "{\"status\":\"confirmed\"}"))
                .failed(ErrorCode.OUT_OF_STOCK, Locale.CHINESE);
        hides(EMPLOYEE.post("/api/products", fill("{'name':'x','cost':1.00}")))
                .failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
    }

    @Test
    void norDoesAnAnswerGivenAgain() {
        String[] key = {"Idempotency-Key", "cost of " + IDS.get("customer")};
        hides(EMPLOYEE.post("/api/orders", order(3), key)).is(201);
        Answer again = hides(EMPLOYEE.post("/api/orders", order(3), key)).is(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static String order(int quantity) {
        return fill("{'customerId':'{customer}','submit':true,'items':[{'productId':'{product}','quantity':" + quantity
                + "}]}");
    }

    private static String priced(String price) {
        return order(1).replace("\"quantity\":1", "\"quantity\":1,\"unitPrice\":" + price);
    }

    private static String fill(String text) {
        String filled = text.replace('\'', '"');
        for (var id : IDS.entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled;
    }

    private static Answer hides(Answer answer) {
        assertThat(CostFields.in(answer)).as(answer.text()).isEmpty();
        return answer;
    }
}
