package io.orderledger.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import io.orderledger.command.order.domain.LineState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.Stock;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Everybody at once: runs over the same orders, orders of the same products in every order, confirmations and
 * cancellations in between. Nobody hangs, nobody meets a fault, and no goods are lost.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DeliveryStormTest extends DeliveryApi {
    private static final int THREADS = 12;
    private static final int STEPS = 40;
    private static final int STOCK = 1_000_000;

    private final List<String> products =
            Stream.generate(() -> product(STOCK)).limit(4).toList();
    private final List<String> orders = new ArrayList<>();
    private final AtomicInteger completed = new AtomicInteger();

    @Test
    void nothingHangsAndNoGoodsAreLost() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 24; i++) orders.add(draft("3", anyTwo(random)));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                var own = new Random(100 + i);
                all.add(threads.submit(() -> dispatch(own)));
            }
            for (Future<?> one : all) one.get();
        }
        assertThat(completed).as("runs that came home").hasPositiveValue();
        products.forEach(this::goodsAreWhereTheOrdersSay);
        orders.forEach(DeliveryStormTest::isOnOneRunAtMost);
    }

    private String[] anyTwo(Random random) {
        int first = random.nextInt(products.size());
        int second = (first + 1 + random.nextInt(products.size() - 1)) % products.size();
        return new String[] {products.get(first), products.get(second)};
    }

    private void dispatch(Random random) {
        String run = "";
        List<String> load = List.of();
        for (int step = 0; step < STEPS; step++) {
            String order = orders.get(random.nextInt(orders.size()));
            switch (random.nextInt(8)) {
                case 0, 1 -> fine(status(order, "confirmed"));
                case 2 -> fine(random.nextInt(6) == 0 ? status(order, "cancelled") : status(order, "shipped"));
                case 3, 4 -> {
                    if (!run.isEmpty()) fine(cancel(run));
                    load = someOrders(random);
                    Answer planned = fine(plan(load.toArray(String[]::new)));
                    run = planned.status() == 201 ? id(planned) : "";
                }
                case 5 -> fine(run.isEmpty() ? status(order, "delivered") : start(run));
                case 6 -> {
                    if (!run.isEmpty()) drive(run, load, random);
                }
                default -> {
                    if (!run.isEmpty()) fine(revise(run, someOrders(random).toArray(String[]::new)));
                }
            }
        }
    }

    private List<String> someOrders(Random random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> orders.get(random.nextInt(orders.size())))
                .distinct()
                .toList();
    }

    private void drive(String run, List<String> load, Random random) {
        fine(start(run));
        for (String order : load) {
            fine(stop(
                    run, order, random.nextBoolean() ? "{'status':'delivered'}" : "{'status':'failed','reason':'没人'}"));
        }
        if (fine(complete(run)).status() == 200) completed.incrementAndGet();
    }

    private static Answer fine(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201, 404, 409);
        return answer;
    }

    private void goodsAreWhereTheOrdersSay(String product) {
        Quantity out = Quantity.ZERO;
        Quantity promised = Quantity.ZERO;
        for (String id : orders) {
            Placed order = orderNow(id);
            for (LineState line : order.order().lines()) {
                if (!line.line().productId().equals(product)) continue;
                out = out.plus(line.delivered());
                if (order.status() == OrderStatus.SHIPPED) out = out.plus(line.open());
                if (order.status() == OrderStatus.CONFIRMED) promised = promised.plus(line.open());
            }
        }
        Stock stock = ((ProductState.Known)
                        LEDGER.state(product, ProductState.EVOLUTION).state())
                .stock();
        assertThat(stock).isNotNull();
        assertThat(stock.onHand().plus(out)).isEqualTo(Quantity.of(Integer.toString(STOCK)));
        assertThat(stock.reserved()).isEqualTo(promised);
    }

    /** Of all the events of an order, assignments and departures take turns. */
    private static void isOnOneRunAtMost(String order) {
        String on = "";
        for (var event : LEDGER.eventsSince(order, 0, 10_000)) {
            switch (event.event()) {
                case OrderAssigned e -> {
                    assertThat(on).isEmpty();
                    on = e.deliveryId();
                }
                case OrderUnassigned e -> {
                    assertThat(e.deliveryId()).isEqualTo(on);
                    on = "";
                }
                default -> {}
            }
        }
    }
}
