package io.orderledger.query.order.explain;

import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderLine;
import io.orderledger.events.PriceSource;
import io.orderledger.events.Quantity;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.query.order.explain.PriceExplanationView.Applied;
import io.orderledger.query.order.explain.PriceExplanationView.Line;
import io.orderledger.query.order.explain.PriceExplanationView.Overridden;
import io.orderledger.query.order.explain.PriceExplanationView.Priced;
import io.orderledger.query.order.explain.PriceExplanationView.Today;
import io.orderledger.query.projection.Operators;
import io.orderledger.web.product.ProductView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains the prices of an order by the rules that priced it, from what was known then. */
final class PriceExplainer {
    private final PriceFacts facts;
    private final ZoneId timezone;

    PriceExplainer(PriceFacts facts, ZoneId timezone) {
        this.facts = facts;
        this.timezone = timezone;
    }

    /** @param events all of one order, the earliest first */
    PriceExplanationView explain(List<RecordedEvent> events, LocalDate today) {
        OrderPlaced order = (OrderPlaced) events.getFirst().event();
        List<LinePricing> lines = LinePricing.of(events, timezone);
        List<RecordedEvent> priceList = facts.priceList(order.customerId());
        Map<String, Quantity> asked = LinePricing.quantityPerProduct(
                lines.stream().map(LinePricing::line).toList());
        return new PriceExplanationView(
                order.orderId(),
                order.orderNumber(),
                order.customerId(),
                events.getLast().version(),
                today,
                lines.stream()
                        .map(line -> {
                            String product = line.line().productId();
                            Quantity quantity = asked.getOrDefault(product, Quantity.ZERO);
                            return line(line, new CustomerPrices(product, priceList), quantity, today);
                        })
                        .toList());
    }

    private Line line(LinePricing pricing, CustomerPrices own, Quantity quantity, LocalDate today) {
        OrderLine line = pricing.line();
        return new Line(
                line.lineId(),
                line.productId(),
                line.productName(),
                line.unit(),
                line.quantity().amount(),
                line.unitPrice().amount(),
                line.amount().amount(),
                amount(line.resolvedPrice()),
                line.priceSource().wireName(),
                priced(pricing),
                applied(pricing, own).orElse(null),
                overridden(pricing),
                today(line, own.now(quantity, today)));
    }

    private static Priced priced(LinePricing pricing) {
        RecordedEvent by = pricing.by();
        return new Priced(
                by.version(),
                by.position(),
                by.recordedAt(),
                Operators.shown(by.metadata()),
                pricing.day(),
                pricing.forBreaks().amount());
    }

    private Optional<Applied> applied(LinePricing pricing, CustomerPrices own) {
        Money price = pricing.line().resolvedPrice();
        long position = pricing.by().position();
        if (price == null) return Optional.empty();
        return switch (pricing.line().priceSource()) {
            case CUSTOMER ->
                own.before(position, pricing.forBreaks(), pricing.day(), price).map(PriceExplainer::applied);
            case GLOBAL ->
                new GlobalPrices(facts.product(pricing.line().productId()))
                        .before(position, price)
                        .map(change -> applied(change, price));
            case NONE -> Optional.empty();
        };
    }

    private static Applied applied(CustomerPrices.Row row) {
        var set = row.set();
        RecordedEvent by = row.setBy();
        return new Applied(
                PriceSource.CUSTOMER.wireName(),
                set.price().amount(),
                amount(set.previousPrice()),
                set.priceId(),
                set.minQuantity().amount(),
                set.validFrom(),
                row.validTo(),
                Operators.actor(by.metadata()),
                Operators.shown(by.metadata()),
                by.recordedAt(),
                by.position());
    }

    private static Applied applied(GlobalPrices.Change change, Money price) {
        RecordedEvent by = change.setBy();
        return new Applied(
                PriceSource.GLOBAL.wireName(),
                price.amount(),
                amount(change.previous()),
                null,
                null,
                null,
                null,
                Operators.actor(by.metadata()),
                Operators.shown(by.metadata()),
                by.recordedAt(),
                by.position());
    }

    private static @Nullable Overridden overridden(LinePricing pricing) {
        OrderLine line = pricing.line();
        String by = line.overriddenBy();
        RecordedEvent event = pricing.by();
        return by == null
                ? null
                : new Overridden(
                        amount(line.resolvedPrice()),
                        line.unitPrice().amount(),
                        by,
                        Operators.shown(event.metadata()),
                        event.recordedAt(),
                        line.remark());
    }

    /** A price of zero is none, and nobody buys what is no longer sold. */
    private Today today(OrderLine line, Optional<CustomerPrices.Row> own) {
        Optional<ProductView> product = facts.sold(line.productId());
        Optional<Money> ownPrice =
                product.isEmpty() ? Optional.empty() : own.map(row -> row.set().price());
        Optional<Money> global =
                product.map(ProductView::globalPrice).map(Money::new).filter(price -> !price.isZero());
        Optional<Money> found = ownPrice.or(() -> global);
        if (found.isEmpty()) return new Today(null, PriceSource.NONE.wireName(), null, null);
        PriceSource source = ownPrice.isPresent() ? PriceSource.CUSTOMER : PriceSource.GLOBAL;
        Money amount = found.get().times(line.quantity());
        return new Today(
                found.get().amount(),
                source.wireName(),
                amount.amount(),
                amount.amount().subtract(line.amount().amount()));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
