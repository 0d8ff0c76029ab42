package io.orderledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandSideTest {
    private static CommandSide side;

    @BeforeAll
    static void start() {
        side = CommandSide.start();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void anOrderGoesFromPlacedToDelivered() {
        String product = product("苹果", "5.50", "100");
        String customer = customer();

        Answer placed = place(customer, product, "60");

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.header("Location")).isEqualTo("/api/orders/" + id(placed));
        assertThat(placed.header("ETag")).isEqualTo("\"1\"");
        assertThat(Long.parseLong(placed.header("Consistency-Token"))).isPositive();
        assertThat(placed.data().path("totalAmount").decimalValue()).isEqualByComparingTo("330.00");
        assertThat(placed.data().path("status").asString()).isEqualTo("draft");
        assertThat(names(placed, "allowedTransitions")).containsExactly("pending", "confirmed", "cancelled");

        for (String status : List.of("pending", "confirmed", "shipped", "delivered")) {
            Answer moved = status(placed, status, "");
            assertThat(moved.status()).as(status + " " + moved.body()).isEqualTo(200);
            assertThat(moved.data().path("status").asString()).isEqualTo(status);
        }
        assertThat(status(placed, "cancelled", "不要了").body().path("error").asString())
                .isEqualTo("ORDER_TRANSITION_NOT_ALLOWED");
        assertThat(stock(product)).isEqualTo("40.00/0.00/40.00");
    }

    @Test
    void stockIsPromisedOnceAndGivenBackOnCancelling() {
        String product = product("梨", "3.00", "100");
        Answer first = place(customer(), product, "60");
        Answer second = place(customer(), product, "60");
        assertThat(status(first, "confirmed", "").status()).isEqualTo(200);

        Answer refused = status(second, "confirmed", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asInt()).isEqualTo(40903);
        assertThat(refused.data().path("shortfalls").path(0).path("available").decimalValue())
                .isEqualByComparingTo("40.00");
        assertThat(status(first, "cancelled", "客户取消").status()).isEqualTo(200);
        assertThat(stock(product)).isEqualTo("100.00/0.00/100.00");
    }

    @Test
    void ofManyWhoConfirmAtOnceOnlyAsManySucceedAsThereIsStock() throws Exception {
        String product = product("桃", "2.00", "50");
        List<Answer> orders = IntStream.range(0, 16)
                .mapToObj(_ -> place(customer(), product, "10"))
                .toList();

        List<Integer> statuses = atOnce(orders.stream()
                .<Callable<Integer>>map(
                        order -> () -> status(order, "confirmed", "").status())
                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(11);
        assertThat(stock(product)).isEqualTo("50.00/50.00/0.00");
    }

    @Test
    void orderNumbersHaveNoHoleThoughHalfTheOrdersAreRefused() throws Exception {
        String product = product("枣", "1.00", null);
        String customer = customer();
        String day = "2024-07-07T04:00:00.000Z";

        List<Answer> answers = atOnce(IntStream.range(0, 40)
                .<Callable<Answer>>mapToObj(i -> () -> side.post(
                        "/api/orders",
                        "{'customerId':'%s','placedAt':'%s','items':[{'productId':'%s','quantity':1}]}"
                                .formatted(customer, day, i % 2 == 0 ? product : UUID.randomUUID())))
                .toList());

        List<String> numbers = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.data().path("orderNo").asString())
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 20)
                        .mapToObj("20240707%04d"::formatted)
                        .toList());
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.body().path("error").asString().equals("PRODUCT_UNKNOWN"));
    }

    @Test
    void theBusinessDayIsThatOfTheSupplier() {
        String product = product("杏", "1.00", null);
        assertThat(placedAt(product, "2024-06-01T15:59:59.000Z")).startsWith("20240601");
        assertThat(placedAt(product, "2024-06-01T16:00:00.000Z")).startsWith("20240602");
    }

    @Test
    void aPhoneAndABarcodeBelongToOneAtATime() {
        String first = side.post("/api/customers", "{'name':'甲','phone':'13900000001'}")
                .data()
                .path("id")
                .asString();
        Answer taken = side.post("/api/customers", "{'name':'乙','phone':'13900000001'}");
        assertThat(taken.body().path("error").asString()).isEqualTo("PHONE_TAKEN");
        assertThat(taken.data().path("id").asString()).isEqualTo(first);

        assertThat(side.delete("/api/customers/" + first).status()).isEqualTo(200);
        assertThat(side.post("/api/customers", "{'name':'乙','phone':'13900000001'}")
                        .status())
                .isEqualTo(201);
        assertThat(side.post("/api/customers/" + first + "/restore", "{}")
                        .body()
                        .path("error")
                        .asString())
                .isEqualTo("PHONE_TAKEN");
    }

    @Test
    void whatAnOpenOrderUsesCannotBeDeleted() {
        String product = product("李", "1.00", null);
        String customer = customer();
        Answer order = place(customer, product, "1");

        assertThat(error(side.delete("/api/products/" + product))).isEqualTo("PRODUCT_IN_USE");
        assertThat(error(side.delete("/api/customers/" + customer))).isEqualTo("CUSTOMER_IN_USE");
        assertThat(status(order, "cancelled", "试").status()).isEqualTo(200);
        assertThat(side.delete("/api/products/" + product).status()).isEqualTo(200);
        assertThat(side.delete("/api/products/" + product).status())
                .as("twice is fine")
                .isEqualTo(200);
        assertThat(side.delete("/api/customers/" + customer).status()).isEqualTo(200);
        assertThat(error(place(customer, product, "1"))).isEqualTo("CUSTOMER_DELETED");
    }

    @Test
    void aStaleVersionIsRefusedBeforeAnythingElse() {
        Answer order = place(customer(), product("柚", "1.00", null), "1");
        String path = "/api/orders/" + id(order) + "/status";
        assertThat(side.put(path, "{'status':'pending'}", "If-Match", "\"1\"").status())
                .isEqualTo(200);

        Answer stale = side.put(path, "{'status':'cancelled'}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.data().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(side.put(path, "{'status':'pending'}", "If-Match", "\"2\"").header("ETag"))
                .as("nothing to do, nothing recorded")
                .isEqualTo("\"2\"");
    }

    @Test
    void aCustomersPriceWinsUntilItEnds() {
        String product = product("葡萄", "5.50", null);
        String customer = customer();
        String prices = "/api/customers/" + customer + "/prices";
        assertThat(side.post(prices, "{'productId':'%s','price':5.20}".formatted(product))
                        .status())
                .isEqualTo(201);
        assertThat(side.post(prices, "{'productId':'%s','price':4.80,'minQuantity':10}".formatted(product))
                        .status())
                .isEqualTo(201);

        Answer free = side.post(prices, "{'productId':'%s','price':0}".formatted(product));
        assertThat(free.status()).isEqualTo(400);
        assertThat(free.body().path("errors").path(0).path("field").asString()).isEqualTo("price");

        Answer order = place(customer, product, "5");
        assertThat(unitPrice(order)).isEqualByComparingTo("5.20");
        assertThat(unitPrice(place(customer, product, "10"))).isEqualByComparingTo("4.80");
        assertThat(side.delete(prices + "/" + product).status()).isEqualTo(200);
        assertThat(error(side.delete(prices + "/" + product))).isEqualTo("CUSTOMER_PRICE_NOT_FOUND");
        assertThat(unitPrice(place(customer, product, "10"))).isEqualByComparingTo("5.50");
        assertThat(unitPrice(status(order, "pending", ""))).isEqualByComparingTo("5.20");
    }

    @Test
    void anIdOfAnotherKindIsSimplyUnknown() {
        String product = product("瓜", "1.00", null);
        assertThat(error(place(product, product, "1"))).isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(error(side.put("/api/orders/" + product + "/status", "{'status':'confirmed'}")))
                .isEqualTo("ORDER_NOT_FOUND");
        assertThat(error(side.put("/api/customers/" + product, "{'name':'x'}"))).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(error(side.delete("/api/products/" + UUID.randomUUID()))).isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void twoWhoChangeDifferentFieldsDoNotUndoEachOther() throws Exception {
        String product = product("柿", "1.00", null);
        String path = "/api/products/" + product;
        atOnce(List.of(
                () -> side.put(path, "{'name':'柿','cost':0.50}").status(),
                () -> side.put(path, "{'name':'柿','barcode':'B-1'}").status()));
        Answer after = side.put(path, "{'name':'柿'}");
        assertThat(after.data().path("cost").decimalValue()).isEqualByComparingTo("0.50");
        assertThat(after.data().path("barcode").asString()).isEqualTo("B-1");
        assertThat(side.put(path, "{'name':'柿','barcode':null}")
                        .data()
                        .path("barcode")
                        .isNull())
                .isTrue();
    }

    @Test
    void configurationIsCheckedAndObeyed() {
        assertThat(error(side.put("/api/configs/delivery.overTolerancePct", "{'value':'viel'}")))
                .isEqualTo("CONFIG_INVALID");
        assertThat(side.put("/api/configs/shop.name", "{'value':'鲜果行'}").status())
                .isEqualTo(200);
    }

    private static String product(String name, String price, @org.jspecify.annotations.Nullable String stock) {
        Answer created = side.post(
                "/api/products",
                "{'name':'%s','globalPrice':%s,'unit':'斤'%s}"
                        .formatted(name, price, stock == null ? "" : ",'stock':" + stock));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return id(created);
    }

    private static String customer() {
        return id(side.post("/api/customers", "{'name':'客户'}"));
    }

    private static Answer place(String customer, String product, String quantity) {
        return side.post(
                "/api/orders",
                "{'customerId':'%s','items':[{'productId':'%s','quantity':%s}]}"
                        .formatted(customer, product, quantity));
    }

    private static String placedAt(String product, String instant) {
        return side.post(
                        "/api/orders",
                        "{'customerId':'%s','placedAt':'%s','items':[{'productId':'%s','quantity':1}]}"
                                .formatted(customer(), instant, product))
                .data()
                .path("orderNo")
                .asString();
    }

    private static Answer status(Answer order, String status, String remark) {
        return side.put(
                "/api/orders/" + id(order) + "/status",
                "{'status':'%s','remark':'%s','operator':'小王'}".formatted(status, remark));
    }

    private static String stock(String product) {
        Answer now = side.put("/api/products/" + product, "{'name':'盘'}");
        return now.data().path("stock").decimalValue() + "/"
                + now.data().path("reserved").decimalValue() + "/"
                + now.data().path("available").decimalValue();
    }

    private static java.math.BigDecimal unitPrice(Answer order) {
        assertThat(order.status()).as(order.body().toString()).isBetween(200, 201);
        return order.data().path("items").path(0).path("unitPrice").decimalValue();
    }

    private static String id(Answer answer) {
        return answer.data().path("id").asString();
    }

    private static String error(Answer answer) {
        return answer.body().path("error").asString();
    }

    private static List<String> names(Answer answer, String field) {
        return answer.data()
                .path(field)
                .valueStream()
                .map(node -> node.asString())
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) results.add(result.get());
            return results;
        }
    }
}
