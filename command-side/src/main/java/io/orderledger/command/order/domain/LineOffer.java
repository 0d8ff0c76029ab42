package io.orderledger.command.order.domain;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection.ChangedPrice;
import io.orderledger.command.decision.Rejection.CheapLine;
import io.orderledger.command.decision.Rejection.DeletedProduct;
import io.orderledger.command.decision.Rejection.UnknownProduct;
import io.orderledger.command.decision.Rejection.UnpricedLine;
import io.orderledger.command.decision.Rejection.WrongUnit;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.product.domain.ProductState.Details;
import io.orderledger.events.Money;
import io.orderledger.events.OrderLine;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import io.orderledger.events.Right;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the price rules make of one requested line (semantics: who wins). */
sealed interface LineOffer {
    record Priced(
            RequestedLine requested,
            Details product,
            Money unitPrice,
            @Nullable Money resolvedPrice,
            PriceSource source,
            @Nullable String overriddenBy)
            implements LineOffer {

        OrderLine line(String lineId) {
            Money cost = product.cost();
            return new OrderLine(
                    lineId,
                    requested.productId(),
                    product.name(),
                    product.unit(),
                    product.barcode(),
                    requested.quantity(),
                    unitPrice,
                    unitPrice.times(requested.quantity()),
                    cost,
                    cost == null ? null : cost.times(requested.quantity()),
                    resolvedPrice,
                    source,
                    overriddenBy,
                    requested.remark());
        }
    }

    record Unknown(UnknownProduct line) implements LineOffer {}

    record Deleted(DeletedProduct line) implements LineOffer {}

    record OtherUnit(WrongUnit line) implements LineOffer {}

    record Unpriced(UnpricedLine line) implements LineOffer {}

    record OtherPrice(ChangedPrice line) implements LineOffer {}

    record TooCheap(CheapLine line) implements LineOffer {}

    /** @param forBreaks how much of the product the whole order asks for */
    static LineOffer of(int index, RequestedLine line, Quantity forBreaks, Actor actor, OrderFacts facts) {
        return switch (facts.product(line.productId())) {
            case ProductState.Unknown _ -> new Unknown(new UnknownProduct(index, line.productId()));
            case ProductState.Known product
            when product.deleted() -> new Deleted(new DeletedProduct(index, line.productId()));
            case ProductState.Known product -> {
                Details details = product.details();
                String unit = line.unit();
                yield unit != null && !unit.equals(details.unit())
                        ? new OtherUnit(new WrongUnit(index, line.productId(), details.unit()))
                        : priced(index, line, details, resolve(line, details, forBreaks, facts), actor);
            }
        };
    }

    /** A price by the rules. */
    record Resolved(Money price, PriceSource source) {}

    /** A price of zero is no price, whoever set it: nothing is sold free by accident. */
    private static Optional<Resolved> resolve(
            RequestedLine line, Details product, Quantity forBreaks, OrderFacts facts) {
        Optional<Resolved> own = facts.priceList()
                .resolve(line.productId(), forBreaks, facts.businessDay())
                .filter(price -> !price.isZero())
                .map(price -> new Resolved(price, PriceSource.CUSTOMER));
        Money global = product.globalPrice();
        return own.isPresent() || global == null || global.isZero()
                ? own
                : Optional.of(new Resolved(global, PriceSource.GLOBAL));
    }

    private static LineOffer priced(
            int index, RequestedLine line, Details product, Optional<Resolved> resolved, Actor actor) {
        Money sent = line.unitPrice();
        Money current = resolved.map(Resolved::price).orElse(null);
        if (current != null && (sent == null || sent.equals(current))) {
            return new Priced(line, product, current, current, resolved.get().source(), null);
        }
        if (sent == null || (current == null && !actor.may(Right.PRICE_OVERRIDE))) {
            return new Unpriced(new UnpricedLine(index, line.productId()));
        }
        if (current != null && !actor.may(Right.PRICE_OVERRIDE)) {
            return new OtherPrice(new ChangedPrice(index, line.productId(), current, sent));
        }
        Money cost = product.cost();
        if (cost != null && cost.exceeds(sent) && !actor.may(Right.PRICE_BELOW_COST)) {
            return new TooCheap(new CheapLine(index, line.productId(), sent));
        }
        PriceSource source = resolved.map(Resolved::source).orElse(PriceSource.NONE);
        return new Priced(line, product, sent, current, source, actor.id());
    }
}
