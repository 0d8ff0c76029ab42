package io.orderledger.standalone.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Fills the ledger: products, customers, prices, and ninety days of orders and of runs that deliver them. */
final class DemoFill {
    static final int DAYS = 90;
    static final int ORDERS = 3_000;

    private static final long SEED = 20_240_601;
    /** Days are independent of one another, numbers included; more writers than this only wait for each other. */
    private static final int WRITERS = 8;

    private static final Quantity ENOUGH = Quantity.of("50000.00");

    private final DemoShop shop;
    private final List<DemoDriver> drivers;
    private final BusinessCalendar calendar;
    private final DemoProgress progress;
    private final List<String> productIds = new ArrayList<>();
    private final List<String> customerIds = new ArrayList<>();

    DemoFill(DemoShop shop, List<DemoDriver> drivers, BusinessCalendar calendar, DemoProgress progress) {
        this.shop = shop;
        this.drivers = drivers;
        this.calendar = calendar;
        this.progress = progress;
    }

    void run() throws InterruptedException {
        List<DemoProduct> products = DemoProduct.shelf();
        products.forEach(this::create);
        DemoCustomer.regulars().forEach(this::create);
        setPrices(products, new SplittableRandom(SEED));
        placeOrders();
    }

    private void create(DemoProduct product) {
        String id = newId();
        shop.send(
                new CreateProduct(
                        id, product.name(), product.unit(), product.price(), product.cost(), product.barcode(), ENOUGH),
                ProductState.EVOLUTION,
                "老板");
        productIds.add(id);
    }

    private void create(DemoCustomer customer) {
        String id = newId();
        shop.send(
                new CreateCustomer(id, customer.name(), customer.phone(), customer.address(), customer.contactPerson()),
                CustomerState.EVOLUTION,
                "店员小周");
        customerIds.add(id);
    }

    /** Two customers in three have prices of their own for a few products, some with a break at twenty. */
    private void setPrices(List<DemoProduct> products, RandomGenerator random) {
        for (String customerId : customerIds) {
            int own = random.nextInt(3) == 0 ? 0 : 3 + random.nextInt(6);
            for (int i = 0; i < own; i++) {
                int product = random.nextInt(products.size());
                Money price = discounted(products.get(product).price(), 97 - random.nextInt(8));
                set(customerId, productIds.get(product), price, Quantity.ZERO);
                if (random.nextInt(3) == 0) {
                    set(customerId, productIds.get(product), discounted(price, 95), Quantity.of("20.00"));
                }
            }
        }
    }

    private void set(String customerId, String productId, Money price, Quantity minQuantity) {
        shop.send(
                new SetCustomerPrice(customerId, newId(), productId, price, minQuantity, null, null, calendar.today()),
                PriceList.EVOLUTION,
                "老板");
    }

    private void placeOrders() throws InterruptedException {
        List<Callable<Void>> days = new ArrayList<>();
        for (int daysAgo = DAYS - 1; daysAgo >= 0; daysAgo--) {
            int day = daysAgo;
            int orders = ORDERS / DAYS + (daysAgo < ORDERS % DAYS ? 1 : 0);
            days.add(() -> {
                placeDay(day, orders);
                return null;
            });
        }
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> day : writers.invokeAll(days)) day.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo could not be filled", e.getCause());
        }
    }

    private void placeDay(int daysAgo, int orders) {
        RandomGenerator random = new SplittableRandom(SEED + daysAgo);
        Instant now = calendar.now();
        var leaving = new ArrayList<DemoOrder>();
        for (int i = 0; i < orders; i++) {
            // Spread over the day up to now, so that today's orders do not lie in the future.
            Instant placedAt = now.minus(Duration.ofDays(daysAgo))
                    .minus(Duration.ofMinutes((long) (orders - i) * (daysAgo == 0 ? 1 : 15)));
            String customerId = customerIds.get(random.nextInt(customerIds.size()));
            DemoOrder order = DemoOrder.of(random, customerId, productIds, placedAt, daysAgo);
            for (OrderCommand command : order.commands()) {
                shop.send(command, OrderState.EVOLUTION, "店员小周");
            }
            if (order.stage() != DemoOrder.Stage.IN_THE_HOUSE) leaving.add(order);
            progress.orderPlaced();
        }
        deliver(leaving, now.minus(Duration.ofDays(daysAgo)), random);
    }

    /** The drivers share what leaves the house, half the town each. */
    private void deliver(List<DemoOrder> orders, Instant at, RandomGenerator random) {
        int share = Math.ceilDiv(orders.size(), drivers.size());
        for (int i = 0; i * share < orders.size(); i++) {
            List<DemoOrder> load = orders.subList(i * share, Math.min(orders.size(), (i + 1) * share));
            new DemoRun(shop, drivers.get(i)).drive(load, at, random);
        }
    }

    private static Money discounted(Money price, int percent) {
        return new Money(price.amount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(1, RoundingMode.HALF_UP));
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
