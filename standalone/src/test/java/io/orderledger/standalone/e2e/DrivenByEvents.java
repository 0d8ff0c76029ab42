package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.SoldByEvents.rounded;
import static java.util.Objects.requireNonNull;

import io.orderledger.events.DeliveryEvent;
import io.orderledger.events.DeliveryEvent.DeliveryCancelled;
import io.orderledger.events.DeliveryEvent.DeliveryCompleted;
import io.orderledger.events.DeliveryEvent.DeliveryPlanned;
import io.orderledger.events.DeliveryEvent.DeliveryReassigned;
import io.orderledger.events.DeliveryEvent.DeliveryStarted;
import io.orderledger.events.DeliveryEvent.StopAdded;
import io.orderledger.events.DeliveryEvent.StopDelivered;
import io.orderledger.events.DeliveryEvent.StopFailed;
import io.orderledger.events.DeliveryEvent.StopPartlyDelivered;
import io.orderledger.events.DeliveryEvent.StopRemoved;
import io.orderledger.events.Money;
import io.orderledger.events.PlannedLine;
import io.orderledger.events.StopLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One delivery run: what was handed over at its stops, times prices and costs. */
final class DrivenByEvents {
    String driver;
    private final LocalDate planned;
    private @Nullable LocalDate completed;
    private final Map<String, PlannedLine> lines = new HashMap<>();
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;

    DrivenByEvents(DeliveryPlanned event) {
        driver = event.employeeId();
        planned = LedgerFold.day(event.plannedAt());
    }

    void take(DeliveryEvent event) {
        switch (event) {
            case DeliveryReassigned e -> driver = e.employeeId();
            case StopAdded e -> e.lines().forEach(line -> lines.put(line.lineId(), line));
            case StopDelivered e -> handOver(e.lines());
            case StopPartlyDelivered e -> handOver(e.lines());
            case DeliveryCompleted e -> completed = LedgerFold.day(e.completedAt());
            case DeliveryPlanned _ -> throw new IllegalStateException("Planned twice: " + event);
            // Nothing is handed over by these.
            case StopRemoved _, StopFailed _, DeliveryStarted _, DeliveryCancelled _ -> {}
        }
    }

    /** Parts of a line are priced so that they add up to the whole line, to the cent. */
    private void handOver(List<StopLine> handedOver) {
        for (StopLine part : handedOver) {
            PlannedLine line = requireNonNull(lines.get(part.lineId()));
            BigDecimal before = line.deliveredBefore().amount();
            BigDecimal after = before.add(part.delivered().amount());
            Money costPrice = line.cost();
            amount = amount.add(between(before, after, line.unitPrice().amount()));
            if (costPrice != null) cost = cost.add(between(before, after, costPrice.amount()));
        }
    }

    private static BigDecimal between(BigDecimal before, BigDecimal after, BigDecimal price) {
        return rounded(price.multiply(after)).subtract(rounded(price.multiply(before)));
    }

    /** The day on which it counts; empty until it is completed. */
    Optional<LocalDate> day(String basis) {
        return switch (basis) {
            case "completed" -> Optional.ofNullable(completed);
            case "created" -> Optional.ofNullable(completed).map(_ -> planned);
            default -> throw new IllegalArgumentException(basis);
        };
    }
}
