package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;

import io.orderledger.events.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The orders of a {@link RandomShop}, each pushed on by and by. */
final class RandomOrders {
    private static final int MOST_OPEN = 12;
    private static final int MOST_LINES = 4;
    private static final int MOST_DAYS_LATE = 40;
    private static final List<String> STATUSES =
            List.of("draft", "pending", "confirmed", "shipped", "delivered", "cancelled");

    record Line(String id, String product, BigDecimal quantity) {}

    /** What the shop remembers of an order. */
    static final class Order {
        final String id;
        String status = "draft";
        List<Line> lines = List.of();

        Order(String id) {
            this.id = id;
        }
    }

    private final RandomShop shop;
    private final List<Order> open = new ArrayList<>();
    private final Map<String, Order> all = new LinkedHashMap<>();

    RandomOrders(RandomShop shop) {
        this.shop = shop;
    }

    void step() {
        open.removeIf(order -> order.status.equals("delivered") || order.status.equals("cancelled"));
        if (open.isEmpty() || (open.size() < MOST_OPEN && shop.oneIn(3))) place();
        else if (shop.oneIn(15)) move(shop.anyOf(List.copyOf(all.values())));
        else free().ifPresentOrElse(this::move, this::place);
    }

    /** Not on a run, which would not let it go. */
    private Optional<Order> free() {
        List<Order> free =
                open.stream().filter(order -> !shop.runs.hold(order.id)).toList();
        return free.isEmpty() ? Optional.empty() : Optional.of(shop.anyOf(free));
    }

    /** Some of this status; none where there are none. */
    List<Order> some(String status) {
        List<Order> some = new ArrayList<>();
        for (Order order : open) {
            boolean canGo = order.status.equals(status) && (shop.oneIn(30) || !shop.runs.hold(order.id));
            if (canGo && !shop.oneIn(3)) some.add(order);
        }
        return some;
    }

    /** A run has moved it. */
    void moved(String id, String status) {
        requireNonNull(all.get(id)).status = status;
    }

    private void place() {
        Map<String, Object> body = new HashMap<>();
        body.put("customerId", shop.anyOf(shop.customers));
        body.put("items", freshLines());
        body.put("submit", shop.random.nextBoolean());
        if (shop.oneIn(2)) {
            Duration late = Duration.ofMinutes(shop.random.nextInt(MOST_DAYS_LATE * 24 * 60));
            body.put("placedAt", ShopClock.now().minus(late).toString());
        }
        Api somebody = shop.oneIn(2) ? shop.api.as(Role.EMPLOYEE) : shop.api.as(Role.MANAGER);
        Answer answer =
                shop.take(somebody.post("/api/orders", JsonMapper.shared().writeValueAsString(body)));
        if (answer == null) return;
        Order order = new Order(answer.id());
        remember(order, answer);
        open.add(order);
        all.put(order.id, order);
    }

    private void move(Order order) {
        if (!shop.oneIn(3)) {
            next(order);
            return;
        }
        String path = path(order);
        switch (shop.random.nextInt(9)) {
            case 0 -> revise(order, freshLines());
            case 1, 2 -> revise(order, changedLines(order));
            case 3 -> remember(order, shop.post(path + "/reprice", Map.of()));
            case 4, 5 -> deliver(order);
            case 6 -> remember(order, shop.post(path + "/short-close", Map.of("reason", "缺货")));
            case 7 -> toStatus(order, shop.anyOf(STATUSES));
            default -> toStatus(order, shop.oneIn(2) ? "cancelled" : "confirmed");
        }
    }

    private void next(Order order) {
        switch (order.status) {
            case "draft" -> toStatus(order, shop.oneIn(2) ? "pending" : "confirmed");
            case "pending" -> toStatus(order, "confirmed");
            case "confirmed" -> toStatus(order, "shipped");
            default -> deliver(order);
        }
    }

    private void toStatus(Order order, String status) {
        remember(order, shop.put(path(order) + "/status", Map.of("status", status, "remark", "随机")));
    }

    private void revise(Order order, List<Map<String, Object>> items) {
        remember(order, shop.put(path(order), Map.of("items", items)));
    }

    private void deliver(Order order) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Line line : order.lines) {
            if (!shop.oneIn(3)) items.add(Map.of("id", line.id, "quantity", part(line.quantity)));
        }
        Map<String, Object> body = items.isEmpty() ? Map.of() : Map.of("items", items, "closeRest", shop.oneIn(4));
        remember(order, shop.post(path(order) + "/deliver", body));
    }

    /** All of it mostly, else less, or a little more as weighed goods may be. */
    BigDecimal part(BigDecimal quantity) {
        if (shop.oneIn(2)) return quantity;
        long hundredths = quantity.movePointRight(2).longValueExact();
        return BigDecimal.valueOf(1 + hundredths * shop.random.nextInt(115) / 100, 2);
    }

    private List<Map<String, Object>> freshLines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        int count = 1 + shop.random.nextInt(MOST_LINES);
        for (int line = 0; line < count; line++) lines.add(line(null, shop.anyOf(shop.products), shop.quantity()));
        return lines;
    }

    private List<Map<String, Object>> changedLines(Order order) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : order.lines) {
            if (!shop.oneIn(4)) lines.add(line(line.id, line.product, shop.oneIn(2) ? line.quantity : shop.quantity()));
        }
        if (lines.isEmpty() || shop.oneIn(3)) lines.addAll(freshLines());
        return lines;
    }

    private Map<String, Object> line(@Nullable String id, String product, BigDecimal quantity) {
        Map<String, Object> line = new HashMap<>(Map.of("productId", product, "quantity", quantity));
        if (id != null) line.put("id", id);
        if (shop.oneIn(5)) line.put("unitPrice", shop.price());
        return line;
    }

    private static String path(Order order) {
        return "/api/orders/" + order.id;
    }

    private static void remember(Order order, @Nullable Answer answer) {
        if (answer == null) return;
        JsonNode now = answer.data();
        order.status = now.path("status").stringValue();
        order.lines = now.path("items")
                .valueStream()
                .map(item -> new Line(
                        item.path("id").stringValue(),
                        item.path("productId").stringValue(),
                        Amounts.of(item, "quantity")))
                .toList();
    }
}
