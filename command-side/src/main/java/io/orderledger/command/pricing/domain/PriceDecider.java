package io.orderledger.command.pricing.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.CustomerPriceNotFound;
import io.orderledger.command.decision.Rejection.PriceValidityInPast;
import io.orderledger.command.decision.Rejection.PriceValidityReversed;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Prices are set from today or a later day on; the past is never repriced. */
public final class PriceDecider {
    private PriceDecider() {}

    public static Decision<PriceEvent> decide(PriceList list, PriceCommand command, PriceFacts facts) {
        return switch (command) {
            case SetCustomerPrice c -> {
                Optional<Rejection> obstacle = obstacleTo(c, facts);
                yield obstacle.isPresent() ? rejected(obstacle.get()) : set(list, c);
            }
            case EndCustomerPrice c ->
                list.appliesFrom(c.productId(), c.today())
                        ? accepted(new CustomerPriceEnded(
                                c.customerId(), c.productId(), c.today().minusDays(1)))
                        : rejected(new CustomerPriceNotFound(c.customerId(), c.productId()));
            case EndAllPrices c ->
                list.rows().keySet().stream().anyMatch(product -> list.appliesFrom(product, c.today()))
                        ? accepted(new CustomerPricesEnded(
                                c.customerId(), c.today().minusDays(1)))
                        : nothing();
        };
    }

    private static Optional<Rejection> obstacleTo(SetCustomerPrice c, PriceFacts facts) {
        LocalDate validFrom = validFrom(c);
        if (c.validTo() != null && c.validTo().isBefore(validFrom)) return Optional.of(new PriceValidityReversed());
        if (validFrom.isBefore(c.today())) return Optional.of(new PriceValidityInPast());
        return switch (facts.customer()) {
            case CustomerState.Unknown _ -> Optional.of(new Rejection.CustomerNotFound(c.customerId()));
            case CustomerState.Known known
            when known.deleted() -> Optional.of(new Rejection.CustomerDeleted(c.customerId()));
            case CustomerState.Erased _ -> Optional.of(new Rejection.CustomerDeleted(c.customerId()));
            case CustomerState.Known _ -> obstacleOf(facts.product(), c.productId());
        };
    }

    private static Optional<Rejection> obstacleOf(ProductState product, String productId) {
        return switch (product) {
            case ProductState.Unknown _ -> Optional.of(new Rejection.ProductNotFound(productId));
            case ProductState.Known known when known.deleted() -> Optional.of(new Rejection.ProductDeleted(productId));
            case ProductState.Known _ -> Optional.empty();
        };
    }

    private static Decision<PriceEvent> set(PriceList list, SetCustomerPrice c) {
        LocalDate validFrom = validFrom(c);
        Optional<PriceRow> same = list.of(c.productId()).stream()
                .filter(row -> row.isReplacedBy(c.minQuantity(), validFrom))
                .findFirst();
        if (same.isPresent()
                && same.get().price().equals(c.price())
                && Objects.equals(same.get().validTo(), c.validTo())) {
            return nothing();
        }
        return accepted(new CustomerPriceSet(
                c.customerId(),
                same.map(PriceRow::priceId).orElse(c.priceId()),
                c.productId(),
                c.price(),
                c.minQuantity(),
                validFrom,
                c.validTo(),
                list.resolve(c.productId(), c.minQuantity(), validFrom).orElse(null)));
    }

    private static LocalDate validFrom(SetCustomerPrice c) {
        return c.validFrom() == null ? c.today() : c.validFrom();
    }
}
