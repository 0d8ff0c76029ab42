package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.EndToEnd.API;
import static io.orderledger.standalone.e2e.EndToEnd.SHOP;

import io.orderledger.web.error.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests about delivery runs, one for each way to be refused. */
final class BadDeliveries {
    private static final String ALL = "{'status':'delivered'}";

    private BadDeliveries() {}

    static List<Bad> all() {
        return Stream.of(plans(), pending(), onTheRoad()).flatMap(List::stream).toList();
    }

    private static List<Bad> plans() {
        String driver = Runs.driver();
        String confirmed = Runs.confirmed();
        String taken = Runs.confirmed();
        Runs.planned(driver, taken);
        String inactive = Runs.driver();
        API.put("/api/employees/" + inactive, "{\"status\":\"inactive\"}").is(200);
        return List.of(
                plan(Runs.body(driver, "{unknown}"), ErrorCode.ORDER_UNKNOWN),
                plan(Runs.body(driver, "{cancelled}"), ErrorCode.ORDER_NOT_DELIVERABLE),
                plan(Runs.body(driver, taken), ErrorCode.ORDER_ON_DELIVERY),
                plan(Runs.body(inactive, confirmed), ErrorCode.EMPLOYEE_INACTIVE),
                plan(
                        Runs.body(driver, confirmed).replace("}", ",'plannedAt':'2999-01-01T00:00:00Z'}"),
                        ErrorCode.DELIVERY_TIME_IN_FUTURE),
                plan(Runs.body(driver, ordersOfManyLines()), ErrorCode.DELIVERY_TOO_LARGE),
                Bad.put("/api/orders/" + taken + "/status", "{'status':'shipped'}", ErrorCode.DELIVERY_OWNS_ORDER),
                Bad.delete("/api/employees/" + driver, ErrorCode.EMPLOYEE_HAS_ACTIVE_RUN));
    }

    private static Bad plan(String body, ErrorCode error) {
        return Bad.post("/api/deliveries", body, error);
    }

    /** As many as hold more lines than a run may, at the most that one order has. */
    private static String[] ordersOfManyLines() {
        String line = SHOP.fill("{\"productId\":\"{untracked}\",\"quantity\":1}");
        String body = SHOP.fill("{\"customerId\":\"{customer}\",\"items\":[%s]}")
                .formatted(String.join(",", Collections.nCopies(500, line)));
        return IntStream.range(0, 5)
                .mapToObj(_ -> API.post("/api/orders", body).is(201).id())
                .map(BadDeliveries::confirmed)
                .toArray(String[]::new);
    }

    private static String confirmed(String order) {
        API.put("/api/orders/" + order + "/status", "{\"status\":\"confirmed\"}")
                .is(200);
        return order;
    }

    private static List<Bad> pending() {
        String start = "/api/deliveries/" + Runs.planned(Runs.driver(), Runs.confirmed()) + "/start";
        return List.of(
                Bad.put(start, "{'startedAt':'2024-06-01T00:00:00Z'}", ErrorCode.DELIVERY_TIME_TOO_EARLY),
                Bad.put("/api/deliveries/{unknown}/start", "", ErrorCode.DELIVERY_NOT_FOUND));
    }

    private static List<Bad> onTheRoad() {
        String order = Runs.confirmed();
        String next = Runs.confirmed();
        String run = "/api/deliveries/" + Runs.started(Runs.driver(), order, next);
        API.put(run + "/stops/" + order, ALL.replace('\'', '"')).is(200);
        return List.of(
                Bad.put(run, "{'orderIds':['" + order + "']}", ErrorCode.DELIVERY_NOT_EDITABLE),
                Bad.put(run + "/start", "", ErrorCode.DELIVERY_TRANSITION_NOT_ALLOWED),
                Bad.put(run + "/stops/{unknown}", ALL, ErrorCode.STOP_NOT_FOUND),
                Bad.put(run + "/stops/" + order, ALL, ErrorCode.STOP_ALREADY_RESOLVED),
                Bad.put(run + "/stops/" + next, "{'status':'partial','items':[]}", ErrorCode.NOTHING_HANDED_OVER),
                Bad.put(run + "/complete", "", ErrorCode.STOPS_OPEN),
                Bad.put(run + "/cancel", "{'reason':'x'}", ErrorCode.DELIVERY_HAS_DELIVERED));
    }
}
