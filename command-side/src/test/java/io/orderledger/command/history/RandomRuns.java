package io.orderledger.command.history;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CancelDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.ReviseDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Commands about two runs at a time; when one is over, the next one has its turn. */
final class RandomRuns {
    private static final Actor MANAGER = new Actor("manager-1", Role.MANAGER);

    private final Random random;
    private final PaperShop books;
    private final int[] turns = new int[2];

    RandomRuns(long seed, PaperShop books) {
        this.random = new Random(seed);
        this.books = books;
    }

    boolean isNext() {
        return random.nextInt(4) == 0;
    }

    DeliveryCommand next() {
        int which = random.nextInt(turns.length);
        PaperRun run = books.runs.runs.get(id(which));
        if (run != null && run.isOver() && random.nextInt(3) > 0) {
            turns[which]++;
            run = null;
        }
        String id = id(which);
        if (run == null) {
            return random.nextInt(20) == 0
                    ? new StartDelivery(id, null, MANAGER)
                    : new PlanDelivery(id, "employee-1", someOrders(), null, null, MANAGER);
        }
        return switch (random.nextInt(12)) {
            case 0 -> new ReviseDelivery(id, null, someOrders());
            case 1, 2 -> new StartDelivery(id, null, MANAGER);
            case 3 -> new CompleteDelivery(id, null, MANAGER);
            case 4 -> random.nextInt(3) == 0 ? new CancelDelivery(id, reason()) : new StartDelivery(id, null, MANAGER);
            case 5, 6, 7, 8, 9, 10 -> resolve(id, run);
            default -> new CompleteDelivery(id, null, MANAGER);
        };
    }

    private String id(int which) {
        return "delivery-%d-%d".formatted(which, turns[which]);
    }

    /** Mostly such as can go. */
    private List<String> someOrders() {
        var orders = new ArrayList<String>();
        books.orders.forEach((id, order) -> {
            boolean canGo = order.status.equals("confirmed") || order.status.equals("shipped");
            if (canGo ? random.nextInt(3) > 0 : random.nextInt(40) == 0) orders.add(id);
        });
        if (orders.isEmpty() || random.nextInt(40) == 0) orders.add("order-0");
        return orders.stream().sorted().toList();
    }

    private ResolveStop resolve(String id, PaperRun run) {
        List<String> orders = List.copyOf(run.stops.keySet());
        String order = random.nextInt(30) == 0 ? "order-0" : orders.get(random.nextInt(orders.size()));
        PaperRun.Stop stop = run.stops.get(order);
        return new ResolveStop(id, order, outcome(stop == null ? Map.of() : stop.planned), null, MANAGER);
    }

    private Outcome outcome(Map<String, Long> planned) {
        return switch (random.nextInt(6)) {
            case 0 -> new Outcome.AllHandedOver(null);
            case 1 -> new Outcome.Failed(reason());
            default -> {
                var lines = new ArrayList<HandedOver>();
                planned.forEach((line, quantity) -> {
                    if (random.nextInt(4) > 0) lines.add(new HandedOver(line, part(quantity)));
                });
                if (random.nextInt(30) == 0) lines.add(new HandedOver("line-0", part(100)));
                yield new Outcome.PartHandedOver(lines, random.nextInt(4) == 0, null);
            }
        };
    }

    private Quantity part(long planned) {
        return new Quantity(BigDecimal.valueOf(1 + planned * random.nextInt(115) / 100, 2));
    }

    private String reason() {
        return random.nextInt(4) == 0 ? " " : "没人";
    }
}
