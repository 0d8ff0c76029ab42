package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.CUSTOMER;
import static io.orderledger.command.order.OrderExamples.EMPLOYEE;
import static io.orderledger.command.order.OrderExamples.MANAGER;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.SALT;
import static io.orderledger.command.order.OrderExamples.draft;
import static io.orderledger.command.order.OrderExamples.want;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.Calendars;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.Quantity;
import io.orderledger.events.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day's prices and numbers an order gets, and what is asked of the ledger for which command. */
class LedgerOrderFactsTest {
    private static final LocalDate JUNE_1 = LocalDate.of(2024, 6, 1);
    private static final Map<String, List<? extends LedgerEvent>> LEDGER = Map.of(
            CUSTOMER,
            List.of(new CustomerCreated(CUSTOMER, "张记饭店", null, null, null)),
            APPLE,
            List.of(new ProductCreated(APPLE, "苹果", "斤", Money.of("5.50"), null, null, null)),
            StreamId.priceList(CUSTOMER),
            List.of(price("5.20", JUNE_1.minusDays(30)), price("5.00", JUNE_1.plusDays(1))),
            StreamId.CONFIG,
            List.of(
                    new ConfigChanged("delivery.overTolerancePct", "25", null, null),
                    new ConfigChanged("stock.allowNegative", "true", null, null)));

    private final List<LocalDate> numbered = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"2024-06-01T15:59:59.999Z, 202406010042, 5.20", "2024-06-01T16:00:00Z, 202406020042, 5.00"})
    void numberAndPricesAreThoseOfTheBusinessDay(Instant now, String number, String price) {
        OrderPlaced placed = place(now, null, EMPLOYEE);
        assertThat(placed.orderNumber()).isEqualTo(number);
        assertThat(placed.placedAt()).isEqualTo(now);
        assertThat(placed.totals().amount()).isEqualTo(Money.of(price));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01T15:59:59Z, 202406010042, 5.20", "2024-06-01T16:00:00Z, 202406020042, 5.00"})
    void aLateEntryIsNumberedAndPricedAsOfItsDay(Instant placedAt, String number, String price) {
        OrderPlaced placed = place(Instant.parse("2024-06-15T02:00:00Z"), placedAt, MANAGER);
        assertThat(placed.orderNumber()).isEqualTo(number);
        assertThat(placed.placedAt()).isEqualTo(placedAt);
        assertThat(placed.totals().amount()).isEqualTo(Money.of(price));
    }

    @Test
    void aRefusedOrderTakesNoNumber() {
        read(Instant.parse("2024-06-01T04:00:00Z"), unplaced(), order(null, EMPLOYEE, SALT));
        assertThat(numbered).isEmpty();
    }

    @Test
    void editingAsksForTodaysPricesHoweverOldTheOrderIs() {
        OrderState order = OrderState.evolve(unplaced(), draft());
        OrderFacts facts = read(Instant.parse("2024-06-30T04:00:00Z"), order, new RepriceOrder(ORDER, MANAGER));
        assertThat(facts.businessDay()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(facts.products()).containsOnlyKeys(APPLE);
        assertThat(facts.priceList().resolve(APPLE, Quantity.of("1"), facts.businessDay()))
                .contains(Money.of("5.00"));
        assertThat(numbered).isEmpty();
    }

    @Test
    void deliveringAsksForTheTolerance() {
        OrderFacts facts = read(
                Instant.parse("2024-06-30T04:00:00Z"), unplaced(), new DeliverOrder(ORDER, List.of(), false, null));
        assertThat(facts.deliveryOverTolerancePercent()).isEqualTo(25);
        assertThat(facts.stockMayGoNegative()).isTrue();
    }

    private OrderPlaced place(Instant now, @Nullable Instant placedAt, Actor actor) {
        PlaceOrder command = order(placedAt, actor, APPLE);
        Decision<OrderEvent> decision = OrderDecider.decide(unplaced(), command, read(now, unplaced(), command));
        return switch (decision) {
            case Decision.Accepted<OrderEvent> accepted ->
                (OrderPlaced) accepted.events().getFirst();
            case Decision.Rejected<OrderEvent> rejected -> throw new AssertionError(rejected.toString());
        };
    }

    private OrderFacts read(Instant now, OrderState state, OrderCommand command) {
        var facts = new LedgerOrderFacts(
                InMemoryLedger.of(LEDGER),
                (series, day) -> {
                    assertThat(series).isEqualTo("order-number");
                    numbered.add(day);
                    return 42;
                },
                Calendars.at(now, ZoneId.of("Asia/Shanghai")));
        return facts.read(state, command);
    }

    private static PlaceOrder order(@Nullable Instant placedAt, Actor actor, String productId) {
        return new PlaceOrder(
                ORDER, CUSTOMER, List.of(want("line-1", productId, "1")), null, false, placedAt, "小李", actor);
    }

    private static OrderState unplaced() {
        return OrderState.EVOLUTION.initial();
    }

    private static CustomerPriceSet price(String price, LocalDate from) {
        return new CustomerPriceSet(CUSTOMER, "price-" + from, APPLE, Money.of(price), Quantity.ZERO, from, null, null);
    }
}
