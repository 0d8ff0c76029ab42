package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.standalone.e2e.RandomOrders.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The delivery runs of a {@link RandomShop}: two at a time. */
final class RandomRuns {
    private static final int AT_A_TIME = 2;
    private static final int MOST_HOURS_LATE = 200;

    private final RandomShop shop;
    private final RandomOrders orders;
    /** As the last answers told them, by number. */
    private final Map<String, JsonNode> open = new TreeMap<>();

    private int completed;

    RandomRuns(RandomShop shop, RandomOrders orders) {
        this.shop = shop;
        this.orders = orders;
    }

    void wereDriven(String says) {
        assertThat(completed).as("%s: completed runs", says).isPositive();
    }

    void step() {
        if (open.size() < AT_A_TIME && plan()) return;
        if (open.isEmpty()) {
            orders.step();
            return;
        }
        JsonNode run = shop.anyOf(List.copyOf(open.values()));
        String path = path(run);
        boolean started = run.path("status").stringValue().equals("in_progress");
        if (shop.oneIn(8)) any(path, run);
        else if (started != shop.oneIn(12)) drive(path, run);
        else if (remember(shop.put(path + "/start", at("startedAt")))) moved(run, "shipped");
    }

    /** Whether an order waits on one of them. */
    boolean hold(String order) {
        return open.values().stream()
                .flatMap(run -> stops(run).stream())
                .anyMatch(stop ->
                        isPending(stop) && stop.path("orderId").stringValue().equals(order));
    }

    /** False where there are no orders to go. */
    private boolean plan() {
        List<Order> load = new ArrayList<>(orders.some("confirmed"));
        if (shop.oneIn(3)) load.addAll(orders.some("shipped"));
        if (shop.oneIn(20)) load.addAll(orders.some("pending"));
        if (load.isEmpty()) return false;
        Map<String, Object> body = at("plannedAt");
        body.put("employeeId", shop.anyOf(shop.drivers));
        body.put("orderIds", load.stream().map(order -> order.id).toList());
        remember(shop.post("/api/deliveries", body));
        return true;
    }

    private void any(String path, JsonNode run) {
        switch (shop.random.nextInt(5)) {
            case 0 -> {
                if (remember(shop.put(path + "/cancel", Map.of("reason", "下雨")))) moved(run, "confirmed");
            }
            case 1 -> remember(shop.put(path, Map.of("employeeId", shop.anyOf(shop.drivers))));
            case 2 -> {
                List<String> some =
                        orders.some("confirmed").stream().map(order -> order.id).toList();
                if (!some.isEmpty()) remember(shop.put(path, Map.of("orderIds", some)));
            }
            case 3 -> remember(shop.put(path + "/complete", at("completedAt")));
            default -> resolve(path, shop.anyOf(stops(run)));
        }
    }

    private void drive(String path, JsonNode run) {
        for (JsonNode stop : stops(run)) {
            if (isPending(stop)) {
                resolve(path, stop);
                return;
            }
        }
        remember(shop.put(path + "/complete", at("completedAt")));
    }

    private void resolve(String path, JsonNode stop) {
        Map<String, Object> body = at("deliveredAt");
        if (shop.oneIn(5)) body.putAll(Map.of("status", "failed", "reason", "没人"));
        else if (shop.oneIn(2)) body.put("status", "delivered");
        else body.putAll(Map.of("status", "partial", "items", handedOver(stop), "closeRest", shop.oneIn(3)));
        String order = stop.path("orderId").stringValue();
        Answer answer = shop.put(path + "/stops/" + order, body);
        if (answer == null) return;
        remember(answer);
        for (JsonNode now : stops(answer.data())) {
            if (now.path("orderId").stringValue().equals(order)) orders.moved(order, statusAfter(now));
        }
    }

    /** The status that a resolved stop leaves its order in. */
    private static String statusAfter(JsonNode stop) {
        String resolved = stop.path("status").stringValue();
        return switch (resolved) {
            case "delivered" -> "delivered";
            case "partial" -> "shipped";
            case "failed" -> "confirmed";
            default -> throw new IllegalStateException(resolved);
        };
    }

    private List<Map<String, Object>> handedOver(JsonNode stop) {
        List<Map<String, Object>> items = new ArrayList<>();
        stop.path("items").forEach(item -> {
            if (items.isEmpty() || !shop.oneIn(4)) {
                var quantity = orders.part(Amounts.of(item, "plannedQuantity"));
                items.add(Map.of("itemId", item.path("itemId").stringValue(), "quantity", quantity));
            }
        });
        return items;
    }

    /** Now, or entered afterwards, which may be too early for what went before. */
    private Map<String, Object> at(String field) {
        Map<String, Object> body = new HashMap<>();
        if (shop.oneIn(5)) {
            Duration late = Duration.ofHours(shop.random.nextInt(MOST_HOURS_LATE));
            body.put(field, ShopClock.now().minus(late).toString());
        }
        return body;
    }

    private boolean remember(@Nullable Answer answer) {
        if (answer == null) return false;
        JsonNode run = answer.data();
        String status = run.path("status").stringValue();
        if (status.equals("completed")) completed++;
        if (List.of("completed", "cancelled").contains(status)) open.remove(number(run));
        else open.put(number(run), run);
        return true;
    }

    private void moved(JsonNode run, String status) {
        for (JsonNode stop : stops(run)) orders.moved(stop.path("orderId").stringValue(), status);
    }

    private static List<JsonNode> stops(JsonNode run) {
        return run.path("stops").valueStream().toList();
    }

    private static boolean isPending(JsonNode stop) {
        return stop.path("status").stringValue().equals("pending");
    }

    private static String number(JsonNode run) {
        return run.path("deliveryNumber").stringValue();
    }

    private static String path(JsonNode run) {
        return "/api/deliveries/" + run.path("id").stringValue();
    }
}
