package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.NorthwindFeed.id;
import static io.orderledger.standalone.e2e.NorthwindRows.text;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.e2e.Northwind.Order;
import io.orderledger.standalone.e2e.NorthwindRows.Item;
import io.orderledger.standalone.e2e.NorthwindRows.Listed;
import io.orderledger.standalone.e2e.NorthwindRows.Stock;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two years of a real wholesaler, written over HTTP and read back; expected is what the CSV files say. */
@ExtendWith(FedNorthwind.class)
class NorthwindTest {
    private static final int DETAILS_READ = 10;

    private static Northwind data;
    private static NorthwindFeed feed;
    private static Reading reading;

    @BeforeAll
    static void takeWhatWasWritten() {
        data = FedNorthwind.data();
        feed = FedNorthwind.feed();
        reading = FedNorthwind.reading();
        assertThat(data.orders())
                .hasSizeGreaterThan(DETAILS_READ)
                .noneMatch(order -> order.lines().isEmpty());
    }

    @Test
    void theOrderListHasEveryOrderNewestFirst() {
        var read = orderList("");
        assertThat(read).containsExactlyElementsOf(expected(data.orders().stream()));
        assertThat(read.stream().map(Listed::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(data.orders().stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void theOrderListIsTheSameAlongTheCursors() {
        assertThat(reading.cursorPages("/api/orders", 37).stream().map(Listed::of))
                .containsExactlyElementsOf(expected(data.orders().stream()));
    }

    @Test
    void theOrderListByStatus() {
        for (var status : List.of("draft", "pending", "confirmed", "shipped", "delivered", "cancelled")) {
            assertThat(orderList("&status=" + status))
                    .as(status)
                    .containsExactlyElementsOf(expected(data.orders().stream()
                            .filter(order -> NorthwindRows.status(order).equals(status))));
        }
    }

    @Test
    void theOrdersOfOneDay() {
        var day = busiest(Order::day);
        assertThat(orderList("&startDate=" + day + "&endDate=" + day))
                .containsExactlyElementsOf(expected(
                        data.orders().stream().filter(order -> order.day().equals(day))));
    }

    @Test
    void theOrdersOfOneCustomer() {
        var customer = busiest(Order::customerId);
        assertThat(orderList("&customerId=" + id(feed.customers, customer)))
                .containsExactlyElementsOf(expected(data.ordersOf(customer)));
    }

    @Test
    void ordersAreNumberedByTheirDayWithoutHoles() {
        var numbers = reading.pages("/api/orders", "").stream()
                .collect(toMap(row -> text(row, "id"), row -> text(row, "orderNo")));
        data.orders().stream().collect(groupingBy(Order::day)).forEach((day, orders) -> {
            var prefix = DateTimeFormatter.BASIC_ISO_DATE.format(day);
            assertThat(orders.stream().map(order -> numbers.get(id(feed.orders, order.id()))))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, orders.size())
                            .mapToObj(number -> prefix + "%04d".formatted(number))
                            .toList());
        });
    }

    @Test
    void tenOrdersLineByLine() {
        for (int i = 0; i < DETAILS_READ; i++) {
            var order = data.orders().get(i * (data.orders().size() - 1) / (DETAILS_READ - 1));
            var customer = data.customer(order.customerId());
            var read = reading.data(path(order));
            assertThat(List.of(text(read, "customerName"), text(read, "customerPhone"), text(read, "customerAddress")))
                    .containsExactly(customer.name(), customer.phone(), customer.address());
            assertThat(text(read, "status")).isEqualTo(NorthwindRows.status(order));
            assertThat(Amounts.of(read, "totalAmount")).isEqualTo(order.total());
            assertThat(items(read)).containsExactlyElementsOf(new NorthwindRows(data, feed).items(order));
            var placed = read.path("placed");
            assertThat(Amounts.of(placed, "totalAmount")).isEqualTo(order.total());
            assertThat(items(placed)).containsExactlyElementsOf(new NorthwindRows(data, feed).placedItems(order));
        }
    }

    @Test
    void threeOrdersStatusFlows() {
        var shipped = data.orders().stream().filter(Order::shipped).toList();
        var open = data.orders().stream().filter(order -> !order.shipped()).toList();
        for (var order : List.of(shipped.getFirst(), shipped.getLast(), open.getFirst())) {
            var steps = new ArrayList<>(List.of("none to pending", "pending to confirmed"));
            if (order.shipped()) steps.addAll(List.of("confirmed to shipped", "shipped to delivered"));
            var read = reading.data(path(order) + "/status-flows").valueStream().toList();
            assertThat(read.stream()
                            .map(step -> step.path("fromStatus").asString("none") + " to " + text(step, "toStatus")))
                    .containsExactlyElementsOf(steps);
            assertThat(read).allMatch(step -> text(step, "operator").equals(NorthwindFeed.operator(order)));
        }
    }

    @Test
    void whatIsLeftInStock() {
        assertThat(reading.pages("/api/products", "").stream().map(Stock::of))
                .containsExactlyInAnyOrderElementsOf(new NorthwindRows(data, feed).stocks());
    }

    /** Here, so that they are read in the JVM that has written all of it: another one would write it once more. */
    @Nested
    class Statistics extends NorthwindStatistics {}

    private static List<Listed> orderList(String filter) {
        return reading.pages("/api/orders", filter).stream().map(Listed::of).toList();
    }

    private static List<Listed> expected(Stream<Order> orders) {
        return new NorthwindRows(data, feed).listed(orders);
    }

    private static Stream<Item> items(JsonNode order) {
        return order.path("items").valueStream().map(Item::of);
    }

    private static String path(Order order) {
        return "/api/orders/" + id(feed.orders, order.id());
    }

    /** Where most orders are. */
    private static <T> T busiest(Function<Order, T> by) {
        return data.orders().stream().collect(groupingBy(by, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
