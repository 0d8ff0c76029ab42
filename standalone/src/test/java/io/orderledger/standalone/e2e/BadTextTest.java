package io.orderledger.standalone.e2e;

import static io.orderledger.web.error.ErrorCode.PARAMETER_INVALID;
import static io.orderledger.web.error.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and keywords: too long, with characters that no column holds, and rare ones that must come back as sent. */
class BadTextTest extends EndToEnd {
    private static final String RARE = "𠮷";
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @MethodSource
    void tooLongOrUnprintable(Bad bad) {
        refused(bad);
    }

    static Stream<Bad> tooLongOrUnprintable() {
        return Stream.of(
                product("a".repeat(101), "name TOO_LONG"),
                product("果".repeat(101), "name TOO_LONG"),
                product(RARE.repeat(101), "name TOO_LONG"),
                product("🍎".repeat(101), "name TOO_LONG"),
                product("a".repeat(90_000), "name TOO_LONG"),
                product("a\\u0000b", "name BAD_CHARACTER"),
                product("a\\u0007b", "name BAD_CHARACTER"),
                product("a\\u0085b", "name BAD_CHARACTER"),
                product("a\\nb", "name BAD_CHARACTER"),
                product("a\\tb", "name BAD_CHARACTER"),
                product("\\ud83c", "name BAD_CHARACTER"),
                product("\\udf4e", "name BAD_CHARACTER"),
                product("\\udf4e\\ud83c", "name BAD_CHARACTER"),
                product("苹果\\ud842x", "name BAD_CHARACTER"),
                Bad.post(
                        "/api/products",
                        "{'name':'%s','unit':'%s','barcode':'%s','operator':'%s'}"
                                .formatted(RARE.repeat(101), RARE.repeat(21), RARE.repeat(33), RARE.repeat(51)),
                        VALIDATION_FAILED,
                        "barcode TOO_LONG",
                        "name TOO_LONG",
                        "operator TOO_LONG",
                        "unit TOO_LONG"),
                Bad.put(
                        "/api/products/{product}",
                        "{'name':'%s','barcode':'%s','stockReason':'%s'}"
                                .formatted("a".repeat(101), "a".repeat(33), "a".repeat(201)),
                        VALIDATION_FAILED,
                        "barcode TOO_LONG",
                        "name TOO_LONG",
                        "stockReason TOO_LONG"),
                customer("POST", "/api/customers"),
                customer("PUT", "/api/customers/{customer}"),
                Bad.post(
                        "/api/orders",
                        "{'customerId':'{customer}','remark':'%1$s','operator':'%2$s','items':[{'productId':'{product}','quantity':1,'unit':'%2$s','remark':'%1$s'}]}"
                                .formatted("a".repeat(501), "a".repeat(51)),
                        VALIDATION_FAILED,
                        "items[0].remark TOO_LONG",
                        "items[0].unit TOO_LONG",
                        "operator TOO_LONG",
                        "remark TOO_LONG"),
                Bad.put(
                        "/api/orders/{draft}/status",
                        "{'status':'pending','remark':'%s','operator':'\\u0000'}".formatted(RARE.repeat(501)),
                        VALIDATION_FAILED,
                        "operator BAD_CHARACTER",
                        "remark TOO_LONG"),
                Bad.put(
                        "/api/configs/shop.name",
                        "{'value':'%s','description':'%s'}".formatted("a".repeat(2_001), "a".repeat(201)),
                        VALIDATION_FAILED,
                        "description TOO_LONG",
                        "value TOO_LONG"),
                Bad.get("/api/products?keyword=" + "a".repeat(101), PARAMETER_INVALID, "keyword TOO_LONG"),
                Bad.get("/api/customers?keyword=%00", PARAMETER_INVALID, "keyword BAD_CHARACTER"),
                Bad.get(
                        "/api/orders?keyword=a%0Ab&page=0",
                        PARAMETER_INVALID, "keyword BAD_CHARACTER", "page TOO_SMALL"));
    }

    private static Bad product(String name, String field) {
        return Bad.post("/api/products", "{'name':'" + name + "'}", VALIDATION_FAILED, field);
    }

    private static Bad customer(String method, String path) {
        String body = "{'name':'%s','phone':'%s','address':'%s','contactPerson':'%s'}"
                .formatted(RARE.repeat(51), "1".repeat(21), RARE.repeat(201), RARE.repeat(51));
        return new Bad(
                method,
                path,
                body,
                VALIDATION_FAILED,
                List.of("address TOO_LONG", "contactPerson TOO_LONG", "name TOO_LONG", "phone TOO_LONG"),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家 𠀋",
                "🍎苹果👩‍👩‍👧‍👦",
                "100% 纯_果汁",
                "back\\slash",
                "O'Brien \"quoted\" `tick`",
                "'; drop table product_2; --",
                "<script>x()</script> &amp; ${jndi:x} #{1} {0}",
                "Ünïcödé \u202e ﷽ 한국어",
            })
    void rareNamesComeBackAsSent(String name) {
        String text = JSON.writeValueAsString(name);
        String product = API.post("/api/products", "{\"name\":" + text + ",\"unit\":\"𠮷\",\"globalPrice\":1}")
                .is(201)
                .id();
        Answer created = API.post(
                        "/api/customers",
                        "{\"name\":" + text + ",\"address\":" + text + ",\"contactPerson\":" + text + "}")
                .is(201);
        String customer = created.id();
        assertThat(created.data().path("name").stringValue()).isEqualTo(name);
        String order = API.post("/api/orders", """
            {"customerId":"%s","remark":%2$s,"operator":%2$s,
            "items":[{"productId":"%3$s","quantity":1,"unit":"𠮷","remark":%2$s}]}\
            """.formatted(customer, text, product))
                .is(201)
                .id();

        assertThat(API.get("/api/products/" + product).data().path("name").stringValue())
                .isEqualTo(name);
        JsonNode read = API.get("/api/orders/" + order + "?includeHistory=true").data();
        assertThat(read.path("customerName").stringValue()).isEqualTo(name);
        assertThat(read.path("customerAddress").stringValue()).isEqualTo(name);
        assertThat(read.path("remark").stringValue()).isEqualTo(name);
        assertThat(read.at("/histories/0/operator").stringValue()).isEqualTo(name);
        assertThat(read.at("/items/0/productName").stringValue()).isEqualTo(name);
        assertThat(read.at("/items/0/remark").stringValue()).isEqualTo(name);
        assertThat(read.at("/items/0/unit").stringValue()).isEqualTo("𠮷");
        assertThat(found("products", name)).contains(product);
        assertThat(found("customers", name)).contains(customer);
        assertThat(found("orders", name)).contains(order);
    }

    @Test
    void namesAreCountedAsPeopleCount() {
        for (String longest : List.of(RARE.repeat(100), "🍎".repeat(100), "a".repeat(100))) {
            String id = SHOP.product("{'name':'" + longest + "'}");
            assertThat(API.get("/api/products/" + id).data().path("name").stringValue())
                    .isEqualTo(longest);
            assertThat(found("products", longest)).contains(id);
        }
    }

    @Test
    void keywordsAreLiteral() {
        String percent = SHOP.product("{'name':'折扣50%券'}");
        String underscore = SHOP.product("{'name':'折扣50_券'}");
        String backslash = SHOP.product("{'name':'折扣50\\\\券'}");
        String quote = SHOP.product("{'name':'折扣50\\u0027券'}");
        String rare = SHOP.product("{'name':'折扣50𠮷券'}");
        String apple = SHOP.product("{'name':'折扣50🍎券'}");
        assertThat(found("products", "50%")).containsExactly(percent);
        assertThat(found("products", "50_券")).containsExactly(underscore);
        assertThat(found("products", "50\\")).containsExactly(backslash);
        assertThat(found("products", "50'")).containsExactly(quote);
        assertThat(found("products", "50𠮷")).containsExactly(rare);
        assertThat(found("products", "50🍎")).containsExactly(apple);
        assertThat(found("products", "折扣50")).hasSize(6);
        assertThat(found("products", "扣%券")).isEmpty();
        assertThat(found("products", "折扣50\"")).isEmpty();
        for (String list : List.of("products", "customers", "orders")) {
            for (String keyword : List.of("%%%", "___________", "' or '1'='1", "\\", "\"", "🍐", "𠀀", "\\%")) {
                assertThat(found(list, keyword)).as(list + " " + keyword).hasSizeLessThan(5);
            }
        }
    }

    private static List<String> found(String list, String keyword) {
        String query = "?pageSize=100&keyword=" + URLEncoder.encode(keyword, StandardCharsets.UTF_8);
        return StreamSupport.stream(
                        API.get("/api/" + list + query)
                                .is(200)
                                .data()
                                .path("list")
                                .spliterator(),
                        false)
                .map(row -> row.path("id").stringValue())
                .toList();
    }
}
