package io.orderledger.query.history;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.events.EventMetadata;
import io.orderledger.events.Money;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.Quantity;
import io.orderledger.events.StreamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal history made up from a seed: products, customers, prices, configs, users, employees, orders in all
 * states and delivery runs, interleaved.
 */
public final class RandomHistory {
    private static final List<String> NAMES = List.of("苹果", "𠮷野家", "O'Neil 100%", "🍎果园", "客户_A", "A\\B");

    private final Random random;
    private final History history = new History();
    private final List<String> products = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private final Map<String, Boolean> deleted = new HashMap<>();
    private final RandomOrders orders;
    private final RandomPeople people;
    private final RandomDeliveries deliveries;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.orders = new RandomOrders(random, history, products, customers);
        this.people = new RandomPeople(random, history);
        this.deliveries = new RandomDeliveries(random, history, customers);
    }

    public static List<Recorded> of(long seed, int steps) {
        RandomHistory made = new RandomHistory(seed);
        for (int i = 0; i < 4; i++) {
            made.createProduct();
            made.createCustomer();
        }
        for (int i = 0; i < steps; i++) {
            made.step();
        }
        return made.history.events();
    }

    private void step() {
        switch (random.nextInt(30)) {
            case 0 -> createProduct();
            case 1 -> createCustomer();
            case 2 -> changeProduct(any(products));
            case 3 -> changeCustomer(any(customers));
            case 4 -> toggleProduct(any(products));
            case 5 -> toggleCustomer(any(customers));
            case 6, 7 -> setPrice(any(customers), any(products));
            case 8 -> endPrice(any(customers), any(products));
            case 9 -> changeConfig();
            case 10 -> eraseCustomer(any(customers));
            case 11, 12, 13, 14 -> people.step();
            case 15, 16, 17, 18, 19, 20 -> deliveries.step();
            default -> orders.step();
        }
    }

    private void createProduct() {
        String id = id();
        products.add(id);
        record(
                id,
                new ProductCreated(
                        id,
                        name(),
                        "斤",
                        maybe(money()),
                        maybe(money()),
                        maybe("69" + random.nextInt(1_000_000)),
                        maybe(quantity())));
    }

    private void changeProduct(String id) {
        if (random.nextBoolean()) {
            record(
                    id,
                    new ProductChanged(
                            id, name(), "箱", maybe(money()), maybe(money()), maybe("69" + random.nextInt(1_000_000))));
        } else {
            record(id, new StockAdjusted(id, quantity(), quantity(), "盘点"));
        }
    }

    private void toggleProduct(String id) {
        boolean wasDeleted = deleted.getOrDefault(id, false);
        record(id, wasDeleted ? new ProductRestored(id, maybe("barcode")) : new ProductDeleted(id));
        deleted.put(id, !wasDeleted);
    }

    private void createCustomer() {
        String id = id();
        customers.add(id);
        record(
                id,
                new CustomerCreated(id, name(), maybe("139" + random.nextInt(100_000_000)), maybe("朝阳区"), maybe("李四")));
    }

    private void changeCustomer(String id) {
        record(id, new CustomerChanged(id, name(), maybe("138"), maybe("海淀区"), maybe("王五")));
    }

    private void toggleCustomer(String id) {
        boolean wasDeleted = deleted.getOrDefault(id, false);
        if (wasDeleted) {
            record(id, new CustomerRestored(id, maybe("137")));
        } else {
            record(id, new CustomerDeleted(id));
            record(StreamId.priceList(id), new CustomerPricesEnded(id, day()));
        }
        deleted.put(id, !wasDeleted);
    }

    /** Seldom, so that there is somebody with many orders to erase; nothing that tells of them follows. */
    private void eraseCustomer(String id) {
        if (customers.size() <= 2 || random.nextInt(3) != 0) return;
        customers.remove(id);
        record(id, new CustomerErased(id, "要求删除"));
        if (!deleted.getOrDefault(id, false)) record(StreamId.priceList(id), new CustomerPricesEnded(id, day()));
    }

    private void setPrice(String customer, String product) {
        LocalDate from = day();
        LocalDate to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(10)) : null;
        Quantity least = Quantity.of(random.nextBoolean() ? "0.00" : "10.00");
        record(
                StreamId.priceList(customer),
                new CustomerPriceSet(customer, id(), product, money(), least, from, to, maybe(money())));
    }

    private void endPrice(String customer, String product) {
        record(StreamId.priceList(customer), new CustomerPriceEnded(customer, product, day()));
    }

    private void changeConfig() {
        String key = random.nextBoolean() ? "delivery.overTolerancePct" : "stock.allowNegative";
        record(StreamId.CONFIG, new ConfigChanged(key, String.valueOf(random.nextInt(100)), maybe("说明"), maybe("0")));
    }

    private void record(String stream, io.orderledger.events.LedgerEvent event) {
        history.add(
                stream,
                event,
                random.nextBoolean()
                        ? Map.of(EventMetadata.ACTOR, "user-1", EventMetadata.ACTOR_NAME, "王五")
                        : Map.of(EventMetadata.ACTOR, "user-2", EventMetadata.OPERATOR_ALIAS, "小王"));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 6, 1).plusDays(random.nextInt(30));
    }

    private String name() {
        return any(NAMES) + random.nextInt(50);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Money money() {
        return new Money(BigDecimal.valueOf(random.nextInt(100_000), 2));
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(1L + random.nextInt(100_000), 2));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
