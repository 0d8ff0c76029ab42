package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.NorthwindRows.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.e2e.Northwind.Order;
import io.orderledger.standalone.e2e.NorthwindSales.Customer;
import io.orderledger.standalone.e2e.NorthwindSales.Product;
import io.orderledger.standalone.e2e.NorthwindSales.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Two years of a real wholesaler: every statistic is what adding up the CSV files gives. */
abstract class NorthwindStatistics {
    private static final String RANGE = "startDate=" + NorthwindSales.FROM + "&endDate=" + NorthwindSales.TO;

    private static NorthwindSales expected;
    private static Reading reading;

    @BeforeAll
    static void takeWhatWasWritten() {
        expected = new NorthwindSales(FedNorthwind.data());
        reading = FedNorthwind.reading();
    }

    static List<YearMonth> months() {
        return NorthwindSales.months().toList();
    }

    @Test
    void overview() {
        var read = reading.data("/api/analytics/overview");
        assertThat(read.path("totalOrders").longValue())
                .isEqualTo(expected.all().orders());
        assertThat(Amounts.of(read, "totalAmount")).isEqualTo(expected.all().amount());
        assertThat(Amounts.of(read, "averageOrderAmount"))
                .isEqualTo(expected.all().average());
        assertThat(read.path("totalCustomers").longValue()).isEqualTo(expected.customersWithOrders());
    }

    @Test
    void trendByMonthAndByWeek() {
        assertThat(trend("monthly", "created"))
                .containsExactlyElementsOf(expected.trend(NorthwindSales::month, Order::day));
        assertThat(trend("weekly", "created"))
                .containsExactlyElementsOf(expected.trend(NorthwindSales::week, Order::day));
    }

    @Test
    void trendOfWhatWasDelivered() {
        assertThat(trend("monthly", "delivered"))
                .containsExactlyElementsOf(expected.trend(NorthwindSales::month, Order::shippedDay));
        assertThat(trend("weekly", "delivered"))
                .containsExactlyElementsOf(expected.trend(NorthwindSales::week, Order::shippedDay));
    }

    @Test
    void topTenProducts() {
        assertThat(products("amount"))
                .containsExactlyElementsOf(expected.products(Comparator.comparing(Product::amount)).stream()
                        .limit(10)
                        .toList());
        assertThat(products("quantity"))
                .extracting(Product::quantity)
                .containsExactlyElementsOf(expected.products(Comparator.comparing(Product::quantity)).stream()
                        .limit(10)
                        .map(Product::quantity)
                        .toList());
    }

    @Test
    void customers() {
        assertThat(reading.pages("/api/analytics/customers", "").stream().map(NorthwindStatistics::customer))
                .containsExactlyInAnyOrderElementsOf(
                        expected.customers(FedNorthwind.data().orders().stream(), Order::day))
                .isSortedAccordingTo(Comparator.comparing(Customer::amount).reversed());
    }

    @ParameterizedTest
    @MethodSource("months")
    void monthlyGmv(YearMonth month) {
        var read = reading.data("/api/analytics/monthly-gmv?month=" + month);
        var all =
                expected.runs(month, _ -> "all").stream().findFirst().orElse(new Sum("all", 0, new BigDecimal("0.00")));
        assertThat(read.path("deliveryCount").longValue()).isEqualTo(all.orders());
        assertThat(Amounts.of(read, "totalGMV")).isEqualTo(all.amount());
    }

    @ParameterizedTest
    @MethodSource("months")
    void deliveriesOfEachEmployee(YearMonth month) {
        var read = reading.data("/api/analytics/employee-deliveries?month=" + month)
                .valueStream();
        assertThat(read.map(row -> new Sum(
                        text(row, "employeeName"),
                        row.path("deliveryCount").longValue(),
                        Amounts.of(row, "totalAmount"))))
                .containsExactlyInAnyOrderElementsOf(expected.runs(
                        month,
                        run -> FedNorthwind.data().employee(run.employeeId()).name()));
    }

    @ParameterizedTest
    @MethodSource("months")
    void deliveredOrdersOfEachCustomer(YearMonth month) {
        assertThat(reading.pages("/api/analytics/customer-orders", "&month=" + month).stream()
                        .map(NorthwindStatistics::customer))
                .containsExactlyInAnyOrderElementsOf(
                        expected.customers(expected.shippedIn(month), NorthwindSales::shippedDay));
    }

    private static List<Sum> trend(String period, String basis) {
        return reading.data("/api/analytics/trend?period=" + period + "&basis=" + basis + "&" + RANGE)
                .valueStream()
                .map(row -> new Sum(
                        text(row, "period"), row.path("totalOrders").longValue(), Amounts.of(row, "totalAmount")))
                .toList();
    }

    private static List<Product> products(String by) {
        return reading.data("/api/analytics/top-products?by=" + by)
                .valueStream()
                .map(row -> new Product(
                        text(row, "productName"), Amounts.of(row, "totalQuantity"), Amounts.of(row, "totalAmount")))
                .toList();
    }

    private static Customer customer(JsonNode row) {
        return new Customer(
                text(row, "customerName"),
                row.path("totalOrders").longValue(),
                Amounts.of(row, "totalAmount"),
                Amounts.of(row, "averageOrderAmount"),
                LocalDate.parse(text(row, "lastOrderDate")));
    }
}
