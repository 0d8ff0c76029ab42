package io.orderledger.standalone.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand.CompleteDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.Outcome;
import io.orderledger.command.delivery.domain.DeliveryCommand.PlanDelivery;
import io.orderledger.command.delivery.domain.DeliveryCommand.ResolveStop;
import io.orderledger.command.delivery.domain.DeliveryCommand.StartDelivery;
import io.orderledger.command.delivery.domain.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** One run of the demo: what a driver took along, and how far they have come since. */
final class DemoRun {
    private static final List<String> REMARKS = List.of("先送城东", "回程取空筐", "下雨，小心轻放");
    private static final List<String> FAILURES = List.of("没人收货", "店门关着", "客户改到明天");
    private static final int ONE_IN_STOPS_FAILS = 40;

    private final DemoShop shop;
    private final DemoDriver driver;

    DemoRun(DemoShop shop, DemoDriver driver) {
        this.shop = shop;
        this.driver = driver;
    }

    /** @param at when it was planned; all of its steps follow within hours */
    void drive(List<DemoOrder> orders, Instant at, RandomGenerator random) {
        String id = UuidCreator.getTimeOrderedEpochPlus1().toString();
        send(new PlanDelivery(
                id,
                driver.id(),
                orders.stream().map(DemoOrder::id).toList(),
                at,
                random.nextInt(3) == 0 ? DemoOrder.pick(random, REMARKS) : null,
                DemoShop.actor()));
        send(new StartDelivery(id, at.plus(Duration.ofMinutes(20)), DemoShop.actor()));
        Instant stopped = at.plus(Duration.ofMinutes(40));
        for (DemoOrder order : orders) {
            if (order.stage() != DemoOrder.Stage.DELIVERED) continue;
            Outcome outcome = random.nextInt(ONE_IN_STOPS_FAILS) == 0
                    ? new Outcome.Failed(DemoOrder.pick(random, FAILURES))
                    : new Outcome.AllHandedOver(null);
            send(new ResolveStop(id, order.id(), outcome, stopped, DemoShop.actor()));
            stopped = stopped.plus(Duration.ofMinutes(10));
        }
        if (orders.stream().allMatch(order -> order.stage() == DemoOrder.Stage.DELIVERED)) {
            send(new CompleteDelivery(id, stopped, DemoShop.actor()));
        }
    }

    private void send(DeliveryCommand command) {
        shop.send(command, DeliveryState.EVOLUTION, driver.name());
    }
}
