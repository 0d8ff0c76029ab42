package io.orderledger.standalone.load;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Origin;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.product.domain.ProductCommand.CreateProduct;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.ledger.Evolution;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.web.IfMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * Fills a ledger through commands, in process: {@code FillOrders --orders=100000 [--data-dir=target/load-data]
 * [--writers=32]}. Orders lie on the last year's days; a third is confirmed, one in ten cancelled. Run again, it adds.
 */
public final class FillOrders {
    private static final int PRODUCTS = 200;
    private static final int CUSTOMERS = 500;
    private static final int DAYS = 365;
    private static final int MOST_LINES = 5;
    private static final int REPORT_EVERY = 5_000;
    private static final List<String> FAMILY = List.of("张", "王", "李", "赵", "陈", "刘", "杨", "黄", "周", "吴", "𠮷");
    private static final List<String> TRADE = List.of("餐厅", "超市", "食堂", "水果店", "批发部", "茶楼", "面馆");
    private static final Actor ADMIN = new Actor("load", Role.ADMIN);
    private static final Call CALL = new Call(ADMIN, null, Origin.inside("load"), new IfMatch.Absent(), null);

    private final Commands commands;
    private final List<String> products = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();

    private FillOrders(Commands commands) {
        this.commands = commands;
    }

    public static void main(String... arguments) throws InterruptedException {
        LoadArguments load = LoadArguments.of(arguments);
        try (var ledger = RunningLedger.start(load.dataDirectory(), List.of())) {
            new FillOrders(ledger.bean(Commands.class)).run(load);
        }
    }

    private void run(LoadArguments load) throws InterruptedException {
        createMasterData(new SplittableRandom(load.orders()));
        var free = new Semaphore(load.writers());
        var placed = new AtomicInteger();
        var failure = new AtomicReference<Throwable>();
        long start = System.nanoTime();
        for (int number = 0; number < load.orders() && failure.get() == null; number++) {
            RandomGenerator random = new SplittableRandom(number);
            free.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    place(random);
                    report(placed.incrementAndGet(), load.orders(), start);
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(load.writers());
        if (failure.get() != null) throw new IllegalStateException("the ledger could not be filled", failure.get());
    }

    private void createMasterData(RandomGenerator random) {
        for (int i = 1; i <= PRODUCTS; i++) {
            String id = newId();
            Money price = Money.of(1 + random.nextInt(99) + ".50");
            String barcode = "69%s".formatted(id.substring(0, 8));
            send(
                    new CreateProduct(id, "商品" + i, "斤", price, Money.of("1.00"), barcode + i, null),
                    ProductState.EVOLUTION);
            products.add(id);
        }
        for (int i = 1; i <= CUSTOMERS; i++) {
            String id = newId();
            String name = FAMILY.get(i % FAMILY.size()) + "记" + TRADE.get(i % TRADE.size()) + i;
            send(new CreateCustomer(id, name, null, "文三路" + i + "号", null), CustomerState.EVOLUTION);
            customers.add(id);
        }
    }

    private void place(RandomGenerator random) {
        String id = newId();
        Instant placedAt = Instant.now().minus(Duration.ofMinutes(1 + random.nextInt(DAYS * 24 * 60)));
        String customer = customers.get(random.nextInt(customers.size()));
        send(new PlaceOrder(id, customer, lines(random), null, true, placedAt, "load", ADMIN), OrderState.EVOLUTION);
        int fate = random.nextInt(10);
        if (fate == 0) send(new CancelOrder(id, "不要了"), OrderState.EVOLUTION);
        if (fate > 6) send(new ConfirmOrder(id, null), OrderState.EVOLUTION);
    }

    private List<RequestedLine> lines(RandomGenerator random) {
        var lines = new ArrayList<RequestedLine>();
        for (int i = 1 + random.nextInt(MOST_LINES); i > 0; i--) {
            String product = products.get(random.nextInt(products.size()));
            Quantity quantity = Quantity.of(Integer.toString(1 + random.nextInt(20)));
            lines.add(new RequestedLine(newId(), product, quantity, null, null, null));
        }
        return lines;
    }

    private <S, E extends LedgerEvent> void send(LedgerCommand command, Evolution<S, E> evolution) {
        commands.send(command, evolution, CALL);
    }

    private static void report(int placed, int orders, long start) {
        if (placed % REPORT_EVERY == 0 || placed == orders) {
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%d of %d orders, %.0f a second%n", placed, orders, placed / seconds);
        }
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
