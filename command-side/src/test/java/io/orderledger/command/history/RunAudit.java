package io.orderledger.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.delivery.domain.DeliveryState.Completed;
import io.orderledger.command.delivery.domain.DeliveryState.Planned;
import io.orderledger.command.delivery.domain.Stop;
import io.orderledger.command.order.domain.Order;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.RunPlace;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import java.math.BigDecimal;

/** Holds runs against their book, and against the orders on them. */
final class RunAudit {
    private RunAudit() {}

    static void comparesWithBooks(Shop shop, PaperShop books) {
        books.runs.runs.forEach((id, onPaper) -> {
            Planned run = (Planned) shop.run(id);
            assertThat(run.status().wireName()).isEqualTo(onPaper.status);
            assertThat(run.run().stops().stream().map(Stop::orderId)).containsExactlyElementsOf(onPaper.stops.keySet());
            for (Stop stop : run.run().stops()) isAsOnPaper(shop, id, stop, onPaper);
            assertThat(run.run().deliveredTotals().amount()).isEqualTo(cents(onPaper.amount()));
            if (run instanceof Completed completed) {
                assertThat(completed.completion().totals()).isEqualTo(run.run().deliveredTotals());
            }
        });
        books.orders.keySet().forEach(orderId -> partsComeToTheWhole(shop, books, orderId));
    }

    private static void isAsOnPaper(Shop shop, String runId, Stop stop, PaperRun onPaper) {
        PaperRun.Stop paper = onPaper.stops.get(stop.orderId());
        assertThat(paper).isNotNull();
        assertThat(stop.status().isResolved()).isEqualTo(!paper.open);
        assertThat(stop.deliveredTotals().amount()).isEqualTo(cents(paper.amount));
        RunPlace place = order(shop, stop.orderId()).run();
        boolean holds = place != null && place.active() && place.deliveryId().equals(runId);
        assertThat(holds).as("an open stop of a run that goes on").isEqualTo(paper.open && !onPaper.isOver());
    }

    /** Of an order that only runs have delivered. */
    private static void partsComeToTheWhole(Shop shop, PaperShop books, String orderId) {
        Order order = order(shop, orderId);
        OrderTotals byRuns = OrderTotals.ZERO;
        long handovers = 0;
        for (String runId : books.runs.runs.keySet()) {
            for (Stop stop : ((Planned) shop.run(runId)).run().stops()) {
                if (!stop.orderId().equals(orderId) || stop.delivered().isEmpty()) continue;
                byRuns = byRuns.plus(stop.deliveredTotals());
                handovers++;
            }
        }
        long deliveries = shop.events(orderId).stream()
                .filter(OrderLinesDelivered.class::isInstance)
                .count();
        boolean byRunsOnly = handovers == deliveries;
        boolean done = ((Placed) shop.order(orderId)).status() == OrderStatus.DELIVERED;
        if (byRunsOnly && done) assertThat(byRuns).isEqualTo(order.totals());
        if (byRunsOnly
                && order.lines().stream().noneMatch(line -> line.delivered().isPositive())) {
            assertThat(byRuns).isEqualTo(OrderTotals.ZERO);
        }
    }

    private static Order order(Shop shop, String orderId) {
        return ((Placed) shop.order(orderId)).order();
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
