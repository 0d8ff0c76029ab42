package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.TestUsers;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Rights that a rule asks for, not a route: prices of one's own, below cost, late entries, confirmed orders. */
class PriceRightsTest extends EndToEnd {
    private static final LocalDate JUNE_1 = LocalDate.of(2024, 6, 1);

    private static String customer;
    private static String product;
    private static String unpriced;

    /** Customer price 5.20, global price 5.50, cost 3.20. */
    @BeforeAll
    static void price() {
        customer = SHOP.customer("{'name':'价格权限'}");
        product = SHOP.product("{'name':'苹果','unit':'斤','globalPrice':5.50,'cost':3.20}");
        unpriced = SHOP.product("{'name':'样品','cost':1.00}");
        API.post(
                        "/api/customers/" + customer + "/prices",
                        "{\"productId\":\"" + product + "\",\"price\":5.20,\"validFrom\":null}")
                .is(201);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER", "EMPLOYEE"})
    void thePriceByTheRulesNeedsNoRight(Role role) {
        Answer placed = place(role, product, "5.20", "").is(201);
        assertThat(line(placed).path("priceSource").stringValue()).isEqualTo("customer");
        assertThat(line(placed).path("overriddenBy").isNull()).isTrue();
    }

    @Test
    void anEmployeeIsToldTheCurrentPrice() {
        Answer refused = place(Role.EMPLOYEE, product, "5.50", "");
        refused.failed(ErrorCode.PRICE_CHANGED, Locale.CHINESE);
        JsonNode line = refused.data().at("/lines/0");
        assertThat(line.path("currentPrice").decimalValue()).isEqualByComparingTo("5.20");
        assertThat(line.path("sentPrice").decimalValue()).isEqualByComparingTo("5.50");
        place(Role.EMPLOYEE, unpriced, "2.00", "").failed(ErrorCode.PRICE_MISSING, Locale.CHINESE);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER"})
    void anOverrideIsRecordedWithWhoGaveIt(Role role) {
        JsonNode line = line(place(role, product, "5.50", "").is(201));
        assertThat(line.path("unitPrice").decimalValue()).isEqualByComparingTo("5.50");
        assertThat(line.path("resolvedPrice").decimalValue()).isEqualByComparingTo("5.20");
        assertThat(line.path("priceSource").stringValue()).isEqualTo("customer");
        assertThat(line.path("overriddenBy").stringValue()).isEqualTo(TestUsers.of(role));
        JsonNode free = line(place(role, unpriced, "2.00", "").is(201));
        assertThat(free.path("priceSource").stringValue()).isEqualTo("none");
    }

    @Test
    void onlyAnAdminSellsBelowCost() {
        place(Role.MANAGER, product, "3.20", "").is(201);
        Answer refused = place(Role.MANAGER, product, "3.19", "");
        refused.failed(ErrorCode.BELOW_COST, Locale.CHINESE);
        assertThat(refused.data().at("/lines/0/productId").stringValue()).isEqualTo(product);
        JsonNode line = line(place(Role.ADMIN, product, "3.19", "").is(201));
        assertThat(line.path("overriddenBy").stringValue()).isEqualTo(TestUsers.of(Role.ADMIN));
        line(place(Role.ADMIN, product, "0", "").is(201));
    }

    @Test
    void theSameHoldsWhenAnOrderIsEdited() {
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER}) {
            String order =
                    "/api/orders/" + place(role, product, "5.20", "").is(201).id();
            Answer refused = API.as(role).put(order, "{\"items\":[" + item(product, "3.19") + "]}");
            refused.failed(role == Role.EMPLOYEE ? ErrorCode.PRICE_CHANGED : ErrorCode.BELOW_COST, Locale.CHINESE);
            API.put(order, "{\"items\":[" + item(product, "3.19") + "]}").is(200);
        }
    }

    @Test
    void lateEntriesAreForThoseWhoMay() {
        String late = ",\"placedAt\":\"2024-06-01T02:00:00Z\"";
        Answer refused = place(Role.EMPLOYEE, product, "5.50", late);
        refused.failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
        assertThat(refused.data().path("right").stringValue()).isEqualTo("order:backdate");
        for (Role role : new Role[] {Role.ADMIN, Role.MANAGER}) {
            JsonNode order = place(role, product, "5.50", late).is(201).data();
            assertThat(order.path("orderNo").stringValue())
                    .startsWith(JUNE_1.toString().replace("-", ""));
            place(role, product, "5.50", ",\"placedAt\":\"2999-01-01T00:00:00Z\"")
                    .failed(ErrorCode.PLACED_IN_FUTURE, Locale.CHINESE);
        }
    }

    @Test
    void confirmedOrdersAreEditedByThoseWhoMay() {
        String order = "/api/orders/"
                + place(Role.EMPLOYEE, product, "5.20", "").is(201).id();
        Api employee = API.as(Role.EMPLOYEE);
        employee.put(order + "/status", "{\"status\":\"confirmed\"}").is(200);
        Answer refused = employee.put(order, "{\"remark\":\"晚上\"}");
        refused.failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
        assertThat(refused.data().path("right").stringValue()).isEqualTo("order:edit-confirmed");
        API.as(Role.MANAGER).put(order, "{\"remark\":\"晚上\"}").is(200);
    }

    private static Answer place(Role role, String ofProduct, String price, String more) {
        return API.as(role).post("/api/orders", """
            {"customerId":"%s","items":[%s]%s}\
            """.formatted(customer, item(ofProduct, price), more));
    }

    private static String item(String ofProduct, String price) {
        return "{\"productId\":\"%s\",\"quantity\":1,\"unitPrice\":%s}".formatted(ofProduct, price);
    }

    private static JsonNode line(Answer order) {
        return order.data().at("/items/0");
    }
}
