package io.orderledger.command.pricing.domain;

import static java.util.Comparator.comparing;

import io.orderledger.events.Money;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.Evolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All prices a customer has had, ended ones included: a backdated order is priced as of its day.
 *
 * @param rows by product
 */
public record PriceList(Map<String, List<PriceRow>> rows) {
    public static final PriceList EMPTY = new PriceList(Map.of());
    public static final Evolution<PriceList, PriceEvent> EVOLUTION =
            new Evolution<>(PriceEvent.class, EMPTY, PriceList::evolve);

    public PriceList {
        rows = Map.copyOf(rows);
    }

    public List<PriceRow> of(String productId) {
        return rows.getOrDefault(productId, List.of());
    }

    /** The price with the largest quantity break that is reached; of several, the one that began last. */
    public Optional<Money> resolve(String productId, Quantity quantity, LocalDate day) {
        return of(productId).stream()
                .filter(row -> row.appliesTo(quantity, day))
                .max(comparing(PriceRow::minQuantity).thenComparing(PriceRow::validFrom))
                .map(PriceRow::price);
    }

    /** Whether any price of the product applies on the day or will later. */
    boolean appliesFrom(String productId, LocalDate day) {
        return of(productId).stream().anyMatch(row -> !row.endsBefore(day));
    }

    public static PriceList evolve(PriceList list, PriceEvent event) {
        var rows = new HashMap<>(list.rows);
        switch (event) {
            case CustomerPriceSet e -> rows.put(e.productId(), withRow(list.of(e.productId()), e));
            case CustomerPriceEnded e -> rows.computeIfPresent(e.productId(), (_, old) -> ended(old, e.lastDay()));
            case CustomerPricesEnded e -> rows.replaceAll((_, old) -> ended(old, e.lastDay()));
        }
        return new PriceList(rows);
    }

    private static List<PriceRow> withRow(List<PriceRow> old, CustomerPriceSet e) {
        var rows = new ArrayList<PriceRow>(old.size() + 1);
        for (PriceRow row : old) {
            if (!row.isReplacedBy(e.minQuantity(), e.validFrom())) rows.add(row);
        }
        rows.add(new PriceRow(e.priceId(), e.price(), e.minQuantity(), e.validFrom(), e.validTo()));
        return List.copyOf(rows);
    }

    private static List<PriceRow> ended(List<PriceRow> old, LocalDate lastDay) {
        return old.stream()
                .filter(row -> !row.validFrom().isAfter(lastDay))
                .map(row -> row.endingOn(lastDay))
                .toList();
    }
}
