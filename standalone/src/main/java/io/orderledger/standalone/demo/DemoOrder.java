package io.orderledger.standalone.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.events.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * One order of the demo.
 *
 * @param commands that place it, and confirm or cancel it
 * @param stage how far it has come since: whatever is beyond confirming happens on a run
 */
record DemoOrder(String id, List<OrderCommand> commands, Stage stage) {
    enum Stage {
        IN_THE_HOUSE,
        ON_THE_ROAD,
        DELIVERED
    }

    private static final List<String> REMARKS = List.of("早上六点前送到", "走后门卸货", "发票随货", "挑大个的", "月结");
    private static final List<String> REASONS = List.of("客户临时取消", "重复下单", "改期再订");
    private static final int MOST_LINES = 7;

    /** @param daysAgo 0 for today: the younger an order, the less far it has come */
    static DemoOrder of(
            RandomGenerator random, String customerId, List<String> productIds, Instant placedAt, int daysAgo) {
        String id = UuidCreator.getTimeOrderedEpochPlus1().toString();
        boolean submitted = daysAgo > 0 || random.nextInt(4) > 0;
        var commands = new ArrayList<OrderCommand>();
        commands.add(new PlaceOrder(
                id,
                customerId,
                lines(random, productIds),
                random.nextInt(5) == 0 ? pick(random, REMARKS) : null,
                submitted,
                placedAt,
                "店员小周",
                DemoShop.actor()));
        if (random.nextInt(25) == 0) {
            commands.add(new CancelOrder(id, pick(random, REASONS)));
            return new DemoOrder(id, commands, Stage.IN_THE_HOUSE);
        }
        int steps = daysAgo > 3 ? 3 : random.nextInt(daysAgo + 1);
        if (steps > 0) commands.add(new ConfirmOrder(id, null));
        Stage stage = steps > 2 ? Stage.DELIVERED : steps > 1 ? Stage.ON_THE_ROAD : Stage.IN_THE_HOUSE;
        return new DemoOrder(id, commands, stage);
    }

    private static List<RequestedLine> lines(RandomGenerator random, List<String> productIds) {
        var shuffled = new ArrayList<>(productIds);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled.subList(0, 1 + random.nextInt(MOST_LINES)).stream()
                .map(product -> new RequestedLine(
                        UuidCreator.getTimeOrderedEpochPlus1().toString(), product, quantity(random), null, null, null))
                .toList();
    }

    /** Half a unit to forty units, small ones more often. */
    private static Quantity quantity(RandomGenerator random) {
        int halves = 1 + random.nextInt(1 + random.nextInt(80));
        return Quantity.of(halves / 2 + (halves % 2 == 0 ? ".00" : ".50"));
    }

    static <T> T pick(RandomGenerator random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
