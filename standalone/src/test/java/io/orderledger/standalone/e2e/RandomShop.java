package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a hurried shop sends over HTTP, as a seed says: mostly sensible, often too much, sometimes nonsense. Time passes on
 * the way, so that a history takes some weeks.
 */
final class RandomShop {
    /** What is refused is as much a part of a history as what is taken. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    private static final int LONGEST_PAUSE_MINUTES = 120;
    private static final JsonMapper JSON = JsonMapper.shared();

    final Random random;
    final Api api;
    final List<String> products = new ArrayList<>();
    final List<String> customers = new ArrayList<>();
    final List<String> drivers = new ArrayList<>();
    private final RandomOrders orders;
    final RandomRuns runs;
    private final String says;
    private int taken;
    private final Map<String, Integer> refused = new TreeMap<>();

    RandomShop(long seed, Api api) {
        this.random = new Random(seed);
        this.api = api;
        this.says = "seed " + seed;
        this.orders = new RandomOrders(this);
        this.runs = new RandomRuns(this, orders);
        for (String cost : new String[] {",\"cost\":3.33", ",\"cost\":0.07", ""}) {
            for (String stock : new String[] {",\"stock\":400", ""}) products.add(product(cost + stock));
        }
        for (int number = 0; number < 5; number++) {
            customers.add(created("/api/customers", Map.of("name", "客户" + number)));
        }
        for (int number = 0; number < 3; number++) {
            var driver =
                    Map.of("name", "司机" + number, "phone", "15%03d%06d".formatted(seed, number), "role", "delivery");
            drivers.add(created("/api/employees", driver));
        }
    }

    private String product(String more) {
        return api.post(
                        "/api/products",
                        "{\"name\":\"桃\",\"unit\":\"斤\",\"globalPrice\":%s%s}".formatted(price(), more))
                .is(201)
                .id();
    }

    private String created(String path, Map<String, ?> body) {
        return api.post(path, JSON.writeValueAsString(body)).is(201).id();
    }

    void send(int commands) {
        for (int sent = 0; sent < commands; sent++) {
            ShopClock.pass(Duration.ofMinutes(random.nextInt(LONGEST_PAUSE_MINUTES)));
            switch (random.nextInt(20)) {
                case 0, 1 -> changeMasterData();
                case 2, 3, 4, 5, 6, 7, 8 -> runs.step();
                default -> orders.step();
            }
        }
    }

    private void changeMasterData() {
        String product = anyOf(products);
        String customer = anyOf(customers);
        String prices = "/api/customers/" + customer + "/prices";
        switch (random.nextInt(7)) {
            case 0 -> put("/api/products/" + product, Map.of("name", "桃" + random.nextInt(9), "globalPrice", price()));
            case 1 -> put("/api/products/" + product, Map.of("name", "桃", "cost", price()));
            case 2 -> put("/api/customers/" + customer, Map.of("name", "客户" + random.nextInt(9)));
            case 3 -> put("/api/employees/" + anyOf(drivers), Map.of("name", "司机" + random.nextInt(9)));
            case 4 -> post(prices, Map.of("productId", product, "price", price(), "minQuantity", random.nextInt(9)));
            case 5 -> take(api.delete(prices + "/" + product));
            default ->
                post(
                        "/api/products/" + product + "/stock-adjustments",
                        Map.of("difference", random.nextInt(400) - 50, "reason", "进货"));
        }
    }

    /** Null when it was refused. */
    @Nullable
    Answer post(String path, Map<String, ?> body) {
        return take(api.post(path, JSON.writeValueAsString(body)));
    }

    /** Null when it was refused. */
    @Nullable
    Answer put(String path, Map<String, ?> body) {
        return take(api.put(path, JSON.writeValueAsString(body)));
    }

    /** Null when it was refused. */
    @Nullable
    Answer take(Answer answer) {
        if (answer.status() / 100 == 2) {
            taken++;
            return answer;
        }
        assertThat(answer.status()).as("%s: %s", says, answer.text()).isIn(REFUSALS);
        refused.merge(answer.json().path("error").stringValue(), 1, Integer::sum);
        return null;
    }

    /** A history in which nearly all is refused, or nothing, shows little. */
    void wasWorthSending() {
        int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(taken).as("%s: taken; refused were %s", says, refused).isGreaterThan(refusals);
        assertThat(refusals).as("%s: refused; %d were taken", says, taken).isGreaterThan(taken / 10);
        runs.wereDriven(says);
    }

    <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    BigDecimal price() {
        return BigDecimal.valueOf(1 + random.nextInt(1_500), 2);
    }

    BigDecimal quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(oneIn(5) ? 9_000 : 1_500), 2);
    }
}
