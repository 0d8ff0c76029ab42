package io.orderledger.query;

import static io.orderledger.query.ReadShop.APPLE;
import static io.orderledger.query.ReadShop.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.web.security.TestUsers;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The statistics over HTTP: of 25 orders one is confirmed, and only that one counts. */
class SalesReadsTest extends ReadApi {
    private static final String JUNE = "startDate=2024-06-01&endDate=2024-06-30";

    @Test
    void theOverviewCountsWhatIsConfirmed() {
        JsonNode overview = fresh("/api/analytics/overview").data();
        assertThat(overview.path("totalOrders").asInt()).isEqualTo(1);
        assertThat(overview.path("totalCustomers").asInt()).isEqualTo(1);
        assertThat(overview.path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("52.00"));
        assertThat(overview.path("totalCost").decimalValue()).isEqualTo(new BigDecimal("30.00"));
        assertThat(overview.path("totalProfit").decimalValue()).isEqualTo(new BigDecimal("22.00"));
        assertThat(overview.path("averageOrderAmount").decimalValue()).isEqualTo(new BigDecimal("52.00"));
        assertThat(overview.at("/asOf/lagMs").isNumber()).isTrue();
        assertThat(fresh("/api/analytics/overview?" + JUNE)
                        .data()
                        .path("totalOrders")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whereNothingWasSoldThereAreZeros() {
        JsonNode none = fresh("/api/analytics/overview?basis=delivered").data();
        assertThat(none.path("totalOrders").asInt()).isZero();
        assertThat(none.path("averageOrderAmount").decimalValue()).isEqualTo(new BigDecimal("0.00"));
        assertThat(none.path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("0.00"));
        assertThat(fresh("/api/analytics/top-products?endDate=2023-01-01").data())
                .isEmpty();
        assertThat(fresh("/api/analytics/customer-orders?month=2024-06")
                        .data()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theTrendIsAnArrayWithItsFreshnessBeside() {
        Answer trend = fresh("/api/analytics/trend?period=weekly&startDate=2024-06-01&endDate=2024-06-09");
        assertThat(texts(trend.data(), "period")).containsExactly("2024-W22", "2024-W23");
        assertThat(trend.data().get(0).path("totalOrders").asInt()).isEqualTo(1);
        assertThat(trend.data().get(0).path("periodStart").asString()).isEqualTo("2024-05-27");
        assertThat(trend.data().get(0).path("partial").asBoolean()).isTrue();
        assertThat(trend.body().at("/asOf/position").asLong()).isPositive();
        assertThat(fresh("/api/analytics/trend").data()).hasSize(30);
    }

    @Test
    void productsAndCustomersHaveTheirLatestNames() {
        JsonNode product = fresh("/api/analytics/top-products?by=quantity&basis=confirmed")
                .data()
                .get(0);
        assertThat(product.path("rank").asInt()).isEqualTo(1);
        assertThat(product.path("productId").asString()).isEqualTo(APPLE);
        assertThat(product.path("productName").asString()).isEqualTo("苹果 100%");
        assertThat(product.path("totalQuantity").decimalValue()).isEqualTo(new BigDecimal("10.00"));
        JsonNode customers = fresh("/api/analytics/customers").data();
        assertThat(customers.path("total").asInt()).isEqualTo(1);
        JsonNode customer = customers.path("list").get(0);
        assertThat(customer.path("customerId").asString()).isEqualTo(ZHANG);
        assertThat(customer.path("customerName").asString()).isEqualTo("张三𠮷");
        assertThat(customer.path("lastOrderDate").asString()).isEqualTo("2024-06-01");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        trend?period=hourly, period, NOT_ONE_OF
        overview?basis=shipped, basis, NOT_ONE_OF
        customer-orders?month=2024-06&basis=confirmed, basis, NOT_ONE_OF
        top-products?by=profit, by, NOT_ONE_OF
        top-products?limit=0, limit, TOO_SMALL
        top-products?limit=101, limit, TOO_LARGE
        top-products?limit=ten, limit, NOT_A_WHOLE_NUMBER
        customers?pageSize=101, pageSize, TOO_LARGE
        customers?page=0, page, TOO_SMALL
        customers?page=101, page, TOO_LARGE
        customer-orders?month=2024-13, month, NOT_A_MONTH
        customer-orders?month=0000-06, month, NOT_A_MONTH
        customer-orders, month, REQUIRED
        overview?startDate=2024-06-31, startDate, NOT_A_DATE
        overview?startDate=2024-06-02&endDate=2024-06-01, endDate, BEFORE_START
        overview?startDate=1900-01-01&endDate=2100-01-01, endDate, RANGE_TOO_LONG
        trend?startDate=1900-01-01, endDate, RANGE_TOO_LONG
        """)
    void whatIsNotUnderstoodIsNamed(String query, String field, String code) {
        Answer refused = APP.get("/api/analytics/" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(texts(refused.body().path("errors"), "field")).containsExactly(field);
        assertThat(texts(refused.body().path("errors"), "code")).containsExactly(code);
    }

    @Test
    void whoReadsNoAnalyticsReadsNone() {
        assertThat(APP.get("/api/analytics/overview", "Authorization", TestUsers.bearer(Role.EMPLOYEE))
                        .status())
                .isEqualTo(403);
    }
}
