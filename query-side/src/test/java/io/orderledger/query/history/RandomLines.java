package io.orderledger.query.history;

import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Lines of orders, with and without a cost. */
final class RandomLines {
    private final Random random;
    private final List<String> products;

    RandomLines(Random random, List<String> products) {
        this.random = random;
        this.products = products;
    }

    List<OrderLine> some() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.add(line(
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    products.get(random.nextInt(products.size())),
                    new Quantity(BigDecimal.valueOf(1L + random.nextInt(10_000), 2)),
                    new Money(BigDecimal.valueOf(random.nextInt(10_000), 2))));
        }
        return List.copyOf(lines);
    }

    OrderLine line(String id, String product, Quantity quantity, Money price) {
        boolean plain = random.nextBoolean();
        Money cost = plain ? Money.of("1.23") : null;
        return new OrderLine(
                id,
                product,
                "商品" + random.nextInt(9),
                "斤",
                plain ? "6900" : null,
                quantity,
                price,
                price.times(quantity),
                cost,
                cost == null ? null : cost.times(quantity),
                plain ? price : null,
                plain ? PriceSource.GLOBAL : PriceSource.NONE,
                plain ? null : "user-1",
                plain ? null : "轻放");
    }
}
