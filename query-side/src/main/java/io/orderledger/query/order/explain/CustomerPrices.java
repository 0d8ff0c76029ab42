package io.orderledger.query.order.explain;

import static java.util.Comparator.comparing;

import io.orderledger.events.Money;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer's prices of one product, out of the events of the customer's price list: each with the event that set it. */
final class CustomerPrices {
    /**
     * A line is priced before it is appended, and no price list waits for that: so many later events may have come in
     * between. Further back nobody looks for the price of a line.
     */
    private static final int MOST_OVERTAKING = 16;

    private final String productId;
    private final List<RecordedEvent> events;

    /** @param events of the customer's price list, the earliest first */
    CustomerPrices(String productId, List<RecordedEvent> events) {
        this.productId = productId;
        this.events = events.stream()
                .filter(recorded -> concerns((PriceEvent) recorded.event()))
                .toList();
    }

    /** @param validTo the last day on which it applied, as far as is known; absent until further notice */
    record Row(
            RecordedEvent setBy,
            CustomerPriceSet set,
            @Nullable LocalDate validTo) {
        private boolean appliesTo(Quantity quantity, LocalDate day) {
            return !set.minQuantity().exceeds(quantity)
                    && !set.validFrom().isAfter(day)
                    && (validTo == null || !validTo.isBefore(day));
        }
    }

    /** The price that applies to a quantity on a day by everything that has happened. */
    Optional<Row> now(Quantity quantity, LocalDate day) {
        return applied(events, quantity, day);
    }

    /**
     * The row that gave a line its price.
     *
     * @param position of the event that priced the line
     * @param price what the rules gave
     */
    Optional<Row> before(long position, Quantity quantity, LocalDate day, Money price) {
        List<RecordedEvent> known =
                events.stream().filter(event -> event.position() < position).toList();
        int furthest = Math.max(0, known.size() - MOST_OVERTAKING);
        for (int size = known.size(); size >= furthest; size--) {
            Optional<Row> row = applied(known.subList(0, size), quantity, day)
                    .filter(applied -> applied.set().price().equals(price));
            if (row.isPresent()) return row;
        }
        return Optional.empty();
    }

    private boolean concerns(PriceEvent event) {
        return switch (event) {
            case CustomerPriceSet e -> e.productId().equals(productId);
            case CustomerPriceEnded e -> e.productId().equals(productId);
            case CustomerPricesEnded _ -> true;
        };
    }

    /** The largest quantity break that is reached; of several, the one that began last. A price of zero is none. */
    private static Optional<Row> applied(List<RecordedEvent> events, Quantity quantity, LocalDate day) {
        return rows(events).stream()
                .filter(row -> row.appliesTo(quantity, day))
                .max(comparing((Row row) -> row.set().minQuantity())
                        .thenComparing(row -> row.set().validFrom()))
                .filter(row -> !row.set().price().isZero());
    }

    private static List<Row> rows(List<RecordedEvent> events) {
        List<Row> rows = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            switch ((PriceEvent) recorded.event()) {
                case CustomerPriceSet e -> {
                    rows.removeIf(row -> row.set().minQuantity().equals(e.minQuantity())
                            && row.set().validFrom().equals(e.validFrom()));
                    rows.add(new Row(recorded, e, e.validTo()));
                }
                case CustomerPriceEnded e -> end(rows, e.lastDay());
                case CustomerPricesEnded e -> end(rows, e.lastDay());
            }
        }
        return rows;
    }

    private static void end(List<Row> rows, LocalDate lastDay) {
        rows.removeIf(row -> row.set().validFrom().isAfter(lastDay));
        rows.replaceAll(row -> {
            LocalDate validTo = row.validTo();
            return validTo == null || validTo.isAfter(lastDay) ? new Row(row.setBy(), row.set(), lastDay) : row;
        });
    }
}
