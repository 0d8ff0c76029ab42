package io.orderledger.command.history;

import static java.util.Comparator.comparing;

import io.orderledger.command.config.domain.ConfigDecider;
import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Decision.Accepted;
import io.orderledger.command.decision.Decision.Rejected;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.delivery.domain.DeliveryDecider;
import io.orderledger.command.delivery.domain.DeliveryFacts;
import io.orderledger.command.delivery.domain.DeliveryState;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.pricing.domain.PriceCommand;
import io.orderledger.command.pricing.domain.PriceDecider;
import io.orderledger.command.pricing.domain.PriceFacts;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductCommand;
import io.orderledger.command.product.domain.ProductDecider;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.StreamId;
import io.orderledger.ledger.Evolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deciders over streams in memory. A command's events and those of its effects are recorded together or not. */
final class Shop {
    static final String CUSTOMER = "customer-1";
    private static final CustomerState KNOWN_CUSTOMER =
            new CustomerState.Known(new CustomerState.Details("张记饭店", null, null, null), false);

    private final Map<String, List<LedgerEvent>> streams = new HashMap<>();
    private LocalDate today = LocalDate.of(2024, 6, 1);

    void create(ProductCreated product) {
        streams.put(product.productId(), List.of(product));
    }

    LocalDate today() {
        return today;
    }

    void nextDay() {
        today = today.plusDays(1);
    }

    /** Why the command was refused; empty when it was accepted. */
    Optional<Rejection> give(LedgerCommand command) {
        Map<String, List<LedgerEvent>> before = Map.copyOf(streams);
        Optional<Rejection> refused = carryOut(List.of(command));
        if (refused.isPresent()) {
            streams.clear();
            streams.putAll(before);
        }
        return refused;
    }

    /** As the gateway does it: level by level, each in stream order; every product that is short is named. */
    private Optional<Rejection> carryOut(List<? extends LedgerCommand> level) {
        if (level.isEmpty()) return Optional.empty();
        var next = new ArrayList<Effect>();
        var shortfalls = new ArrayList<Shortfall>();
        for (LedgerCommand command :
                level.stream().sorted(comparing(LedgerCommand::streamId)).toList()) {
            Decision<? extends LedgerEvent> decision = decide(command);
            if (!decision.equals(decide(command))) throw new AssertionError("decided otherwise the second time");
            switch (decision) {
                case Rejected<?>(OutOfStock shortOf) -> shortfalls.addAll(shortOf.shortfalls());
                case Rejected<?>(Rejection refusal) -> {
                    return Optional.of(refusal);
                }
                case Accepted<?> accepted -> {
                    streams.merge(command.streamId(), List.copyOf(accepted.events()), Shop::joined);
                    next.addAll(accepted.effects());
                }
            }
        }
        return shortfalls.isEmpty() ? carryOut(next) : Optional.of(new OutOfStock(List.copyOf(shortfalls)));
    }

    private Decision<? extends LedgerEvent> decide(LedgerCommand command) {
        return switch (command) {
            case DeliveryCommand c -> DeliveryDecider.decide(run(c.deliveryId()), c, deliveryFacts());
            case OrderCommand c -> OrderDecider.decide(order(c.orderId()), c, facts());
            case ProductCommand c -> ProductDecider.decide(product(c.productId()), c);
            case PriceCommand c -> PriceDecider.decide(prices(), c, new PriceFacts(KNOWN_CUSTOMER, product("a")));
            case SetConfig c -> ConfigDecider.decide(config(), c);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private OrderFacts facts() {
        return OrderFacts.nothingBut(Instant.parse("2024-06-01T04:00:00Z"), today)
                .numbered("202406010001")
                .priced(KNOWN_CUSTOMER, prices(), Map.of("a", product("a"), "b", product("b"), "c", product("c")))
                .configured(config().deliveryOverTolerancePercent(), config().stockMayGoNegative());
    }

    private DeliveryFacts deliveryFacts() {
        var orders = new HashMap<String, OrderState>();
        for (String streamId : streams.keySet()) {
            if (streamId.startsWith("order-")) orders.put(streamId, order(streamId));
        }
        return DeliveryFacts.nothingBut(Instant.parse("2024-06-01T04:00:00Z"))
                .numbered("20240601-001")
                .drivenBy(new EmployeeState.Known(
                        new EmployeeState.Details("王五", "1", EmployeeRole.DELIVERY), ActiveStatus.ACTIVE, false))
                .of(orders);
    }

    DeliveryState run(String deliveryId) {
        return state(deliveryId, DeliveryState.EVOLUTION);
    }

    OrderState order(String orderId) {
        return state(orderId, OrderState.EVOLUTION);
    }

    ProductState product(String productId) {
        return state(productId, ProductState.EVOLUTION);
    }

    private PriceList prices() {
        return state(StreamId.priceList(CUSTOMER), PriceList.EVOLUTION);
    }

    ConfigState config() {
        return state(StreamId.CONFIG, ConfigState.EVOLUTION);
    }

    List<LedgerEvent> events(String streamId) {
        return streams.getOrDefault(streamId, List.of());
    }

    /** Folded from the first event, every time. */
    private <S, E extends LedgerEvent> S state(String streamId, Evolution<S, E> evolution) {
        return new InMemoryLedger(this::events).state(streamId, evolution).state();
    }

    private static List<LedgerEvent> joined(List<LedgerEvent> before, List<LedgerEvent> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }
}
