package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.NorthwindFeed.id;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.e2e.Northwind.Order;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What one employee delivered on one day: all orders of theirs that were shipped then. */
record NorthwindRun(LocalDate day, String employeeId, List<Order> orders) {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Key(LocalDate day, String employeeId) {}

    static List<NorthwindRun> of(Northwind data) {
        return data.orders().stream()
                .filter(Order::shipped)
                .collect(groupingBy(order -> new Key(requireNonNull(order.shippedDay()), order.employeeId())))
                .entrySet()
                .stream()
                .map(run -> new NorthwindRun(run.getKey().day(), run.getKey().employeeId(), run.getValue()))
                .toList();
    }

    BigDecimal total() {
        return orders.stream().map(Order::total).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Enters the run afterwards, with the hours it may have kept. */
    void write(NorthwindFeed feed, Api api) {
        var planned = feed.post(
                "/api/deliveries",
                body(
                        Map.of(
                                "employeeId", id(feed.employees, employeeId),
                                "orderIds",
                                        orders.stream()
                                                .map(order -> id(feed.orders, order.id()))
                                                .toList()),
                        "plannedAt",
                        8));
        assertThat(Amounts.of(planned.data(), "totalAmount")).isEqualTo(total());
        var path = "/api/deliveries/" + planned.id();
        put(api, path + "/start", body(Map.of(), "startedAt", 9));
        for (var order : orders) {
            put(
                    api,
                    path + "/stops/" + id(feed.orders, order.id()),
                    body(Map.of("status", "delivered"), "deliveredAt", 12));
        }
        var completed = put(api, path + "/complete", body(Map.of(), "completedAt", 17));
        assertThat(completed.data().path("status").stringValue()).isEqualTo("completed");
        assertThat(Amounts.of(completed.data(), "totalAmount")).isEqualTo(total());
    }

    private Map<String, Object> body(Map<String, ?> fields, String time, int hour) {
        var body = new HashMap<String, Object>(fields);
        body.put(time, at(hour).toString());
        body.put("operator", NorthwindFeed.operator(orders.getFirst()));
        return body;
    }

    private Instant at(int hour) {
        return NorthwindFeed.placedAt(day).plus(Duration.ofHours(hour));
    }

    private static Answer put(Api api, String path, Map<String, ?> body) {
        return api.put(path, JSON.writeValueAsString(body)).is(200);
    }
}
