package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.TestUsers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why a line costs what it costs: found afterwards from the ledger, for prices that the rules gave when it was written. */
class PriceExplainTest extends EndToEnd {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void theRowOfThePriceListThatAppliedIsNamed() {
        String customer = SHOP.customer("{'name':'价格说明'}");
        String product = SHOP.product("{'name':'杨梅','unit':'斤','globalPrice':5.50}");
        setPrice(customer, product, "5.30", "0.00");
        long few = LEDGER.headPosition();
        setPrice(customer, product, "5.10", "10.00");
        long many = LEDGER.headPosition();
        String order = place(API, customer, product, "4", "7");
        setPrice(customer, product, "4.90", "10.00");

        JsonNode explained = explain(API, order);
        assertThat(explained.path("today").stringValue()).isEqualTo(TODAY.toString());
        JsonNode line = explained.at("/lines/0");
        JsonNode applied = line.path("applied");
        assertThat(line.path("priceSource").stringValue()).isEqualTo("customer");
        assertThat(amount(line.path("priced"), "quantityForBreaks")).isEqualTo("11.00");
        assertThat(amount(applied, "price")).isEqualTo("5.10");
        assertThat(amount(applied, "minQuantity")).isEqualTo("10.00");
        assertThat(applied.path("position").longValue()).isEqualTo(many).isGreaterThan(few);
        assertThat(applied.path("validFrom").stringValue()).isEqualTo(TODAY.toString());
        assertThat(applied.path("setBy").stringValue()).isNotBlank();
        assertThat(line.path("overridden").isNull()).isTrue();
        assertThat(amount(line.path("today"), "price")).isEqualTo("4.90");
        assertThat(amount(line.path("today"), "amount")).isEqualTo("19.60");
        assertThat(amount(line.path("today"), "difference")).isEqualTo("-0.80");
    }

    @Test
    void aGlobalPriceIsTracedToTheChangeThatSetIt() {
        String customer = SHOP.customer("{'name':'统一价'}");
        String product = SHOP.product("{'name':'桑葚','unit':'斤','globalPrice':3.00,'stock':100}");
        API.put("/api/products/" + product, "{\"name\":\"桑葚\",\"globalPrice\":3.20}")
                .is(200);
        long set = LEDGER.headPosition();
        API.put("/api/products/" + product, "{\"name\":\"桑葚果\"}").is(200);
        String order = place(API, customer, product, "2");
        API.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
        API.put("/api/products/" + product, "{\"name\":\"桑葚果\",\"globalPrice\":3.50}")
                .is(200);
        JsonNode line = explain(API, order).at("/lines/0");
        assertThat(line.at("/applied/source").stringValue()).isEqualTo("global");
        assertThat(line.at("/applied/position").longValue()).isEqualTo(set);
        assertThat(amount(line.path("applied"), "previousPrice")).isEqualTo("3.00");
        assertThat(line.at("/applied/priceId").isNull()).isTrue();
        assertThat(amount(line.path("today"), "difference")).isEqualTo("0.60");
    }

    @Test
    void whoGaveAnotherPriceIsNamedWithWhatTheRulesGave() {
        String customer = SHOP.customer("{'name':'改价'}");
        String product = SHOP.product("{'name':'杏','unit':'斤','globalPrice':6.00}");
        String order = API.as(Role.MANAGER)
                .post("/api/orders", """
                    {"customerId":"%s","items":[{"productId":"%s","quantity":1,"unitPrice":5.00,"remark":"老客户"}]}\
                    """.formatted(customer, product))
                .is(201)
                .id();
        API.delete("/api/products/" + product);
        JsonNode line = explain(API, order).at("/lines/0");
        JsonNode overridden = line.path("overridden");
        assertThat(amount(overridden, "from")).isEqualTo("6.00");
        assertThat(amount(overridden, "to")).isEqualTo("5.00");
        assertThat(overridden.path("by").stringValue()).isEqualTo(TestUsers.of(Role.MANAGER));
        assertThat(overridden.path("remark").stringValue()).isEqualTo("老客户");
        assertThat(amount(line.path("applied"), "price")).isEqualTo("6.00");
    }

    @Test
    void othersOrdersAreNotExplained() {
        String order = SHOP.order(false);
        API.as(Role.EMPLOYEE)
                .get("/api/orders/" + order + "/price-explain")
                .failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        API.get("/api/orders/" + Shop.UNKNOWN + "/price-explain").failed(ErrorCode.ORDER_NOT_FOUND, Locale.CHINESE);
        API.get("/api/orders/garbage/price-explain").is(400);
    }

    /** Whatever the decider found when the lines were written or written anew, the explanation finds again. */
    @Test
    void aLineIsAlwaysExplainedByThePriceItHas() {
        Random random = new Random(7);
        String customer = SHOP.customer("{'name':'随机价格'}");
        List<String> products = new ArrayList<>();
        Map<Long, String> setAt = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            products.add(SHOP.product("{'name':'商品','unit':'个','globalPrice':" + price(random) + "}"));
        }
        List<String> orders = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            String product = products.get(random.nextInt(products.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    String price = price(random);
                    setPrice(customer, product, price, random.nextBoolean() ? "0.00" : "5.00");
                    setAt.put(LEDGER.headPosition(), price);
                }
                case 2 -> API.delete("/api/customers/" + customer + "/prices/" + product);
                case 3 ->
                    API.put("/api/products/" + product, "{\"name\":\"商品\",\"globalPrice\":" + price(random) + "}")
                            .is(200);
                case 4 -> {
                    if (!orders.isEmpty()) {
                        String order = orders.get(random.nextInt(orders.size()));
                        API.post("/api/orders/" + order + "/reprice", "{}").is(200);
                    }
                }
                default -> orders.add(place(API, customer, product, "" + (1 + random.nextInt(4)), "2"));
            }
        }
        int own = 0;
        for (String order : orders) {
            for (JsonNode line : explain(API, order).path("lines")) {
                JsonNode applied = line.path("applied");
                assertThat(applied.path("source").stringValue())
                        .as("%s", line)
                        .isEqualTo(line.path("priceSource").stringValue());
                assertThat(amount(applied, "price")).isEqualTo(amount(line, "resolvedPrice"));
                long position = applied.path("position").longValue();
                assertThat(position).isLessThan(line.at("/priced/position").longValue());
                if (setAt.containsKey(position)) {
                    own++;
                    assertThat(new BigDecimal(setAt.get(position)))
                            .isEqualByComparingTo(applied.path("price").decimalValue());
                }
            }
        }
        assertThat(own).isPositive();
    }

    private static String price(Random random) {
        return (1 + random.nextInt(9)) + "." + (10 + random.nextInt(90));
    }

    private static JsonNode explain(Api api, String order) {
        return api.get("/api/orders/" + order + "/price-explain").is(200).data();
    }

    private static void setPrice(String customer, String product, String price, String minQuantity) {
        API.post(
                        "/api/customers/" + customer + "/prices",
                        "{\"productId\":\"%s\",\"price\":%s,\"minQuantity\":%s}".formatted(product, price, minQuantity))
                .is(201);
    }

    /** A line for each quantity. */
    private static String place(Api api, String customer, String product, String... quantities) {
        List<String> lines = new ArrayList<>();
        for (String quantity : quantities) {
            lines.add("{\"productId\":\"%s\",\"quantity\":%s}".formatted(product, quantity));
        }
        String items = String.join(",", lines);
        return api.post("/api/orders", "{\"customerId\":\"%s\",\"items\":[%s]}".formatted(customer, items))
                .is(201)
                .id();
    }

    private static String amount(JsonNode node, String field) {
        return node.path(field).decimalValue().setScale(2).toPlainString();
    }
}
