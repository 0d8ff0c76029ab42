package io.orderledger.command.order;

import static io.orderledger.command.order.OrderExamples.APPLE;
import static io.orderledger.command.order.OrderExamples.FACTS;
import static io.orderledger.command.order.OrderExamples.ORDER;
import static io.orderledger.command.order.OrderExamples.PEAR;
import static io.orderledger.command.order.OrderExamples.confirmed;
import static io.orderledger.command.order.OrderExamples.pears;
import static io.orderledger.command.order.OrderExamples.placed;
import static io.orderledger.command.order.OrderExamples.tenApples;
import static io.orderledger.command.order.OrderExamples.totals;
import static io.orderledger.events.OrderStatus.CONFIRMED;
import static io.orderledger.events.OrderStatus.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderledger.command.decision.Rejection.OutOfStock;
import io.orderledger.command.decision.Rejection.Shortfall;
import io.orderledger.command.gateway.CommandRejected;
import io.orderledger.command.gateway.ShellBus;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.product.ProductShell;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order and its products decide together: what they record reaches the ledger in one call, or not at all. */
class ReservingTogetherTest {
    private static final OrderPlaced PLACED =
            placed(totals("71.00", "32.00"), pears("line-2", "4", "4.00", "16.00"), tenApples());

    private final ShellBus bus = new ShellBus((OrderFactsReader) (_, _) -> FACTS);

    ReservingTogetherTest() {
        bus.registrar().register(OrderAggregate.class, OrderState.EVOLUTION, OrderAggregate::new);
        ProductShell.register(bus.registrar());
    }

    @Test
    void confirmingReservesEveryProductInOneAppend() {
        bus.given(ORDER, List.of(PLACED));
        stock(APPLE, "苹果", "100");
        stock(PEAR, "梨", "4");

        bus.send(new ConfirmOrder(ORDER, null));

        assertThat(bus.appends())
                .containsExactly(List.of(
                        new OrderConfirmed(ORDER, DRAFT, null),
                        new StockReserved(APPLE, ORDER, Quantity.of("10"), false),
                        new StockReserved(PEAR, ORDER, Quantity.of("4"), false)));
    }

    @Test
    void everyProductThatIsShortIsNamedAndNothingIsRecorded() {
        bus.given(ORDER, List.of(PLACED));
        stock(APPLE, "苹果", "9.99");
        stock(PEAR, "梨", "0");

        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> bus.send(new ConfirmOrder(ORDER, null)))
                .satisfies(refused -> assertThat(refused.rejection())
                        .isEqualTo(new OutOfStock(List.of(
                                new Shortfall(APPLE, "苹果", Quantity.of("10"), Quantity.of("9.99")),
                                new Shortfall(PEAR, "梨", Quantity.of("4"), Quantity.ZERO)))));
        assertThat(bus.appends()).isEmpty();
    }

    @Test
    void whatIsThereIsNotReservedWhenSomethingElseIsShort() {
        bus.given(ORDER, List.of(PLACED));
        stock(APPLE, "苹果", "100");
        stock(PEAR, "梨", "3.99");

        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> bus.send(new ConfirmOrder(ORDER, null)))
                .satisfies(refused -> assertThat(refused.rejection())
                        .isEqualTo(new OutOfStock(
                                List.of(new Shortfall(PEAR, "梨", Quantity.of("4"), Quantity.of("3.99"))))));
        assertThat(bus.appends()).isEmpty();
    }

    @Test
    void afterARefusalTheSameOrderCanBeConfirmedWhenGoodsHaveCome() {
        bus.given(ORDER, List.of(PLACED));
        stock(APPLE, "苹果", "0");
        stock(PEAR, "梨", null);
        assertThatExceptionOfType(CommandRejected.class).isThrownBy(() -> bus.send(new ConfirmOrder(ORDER, null)));

        bus.send(new AdjustStock(APPLE, Quantity.of("10"), "进货"));
        bus.send(new ConfirmOrder(ORDER, null));

        assertThat(bus.appends().getLast())
                .containsExactly(
                        new OrderConfirmed(ORDER, DRAFT, null),
                        new StockReserved(APPLE, ORDER, Quantity.of("10"), false));
    }

    @Test
    void cancellingGivesEverythingBackInOneAppend() {
        bus.given(ORDER, confirmed(PLACED));
        bus.given(
                APPLE, List.of(product(APPLE, "苹果", "100"), new StockReserved(APPLE, ORDER, Quantity.of("10"), false)));
        bus.given(PEAR, List.of(product(PEAR, "梨", "4"), new StockReserved(PEAR, ORDER, Quantity.of("4"), false)));

        bus.send(new CancelOrder(ORDER, "不要了"));

        assertThat(bus.appends())
                .containsExactly(List.of(
                        new OrderCancelled(ORDER, CONFIRMED, "不要了"),
                        new StockReleased(APPLE, ORDER, Quantity.of("10")),
                        new StockReleased(PEAR, ORDER, Quantity.of("4"))));
    }

    private void stock(String productId, String name, @Nullable String onHand) {
        bus.given(productId, List.of(product(productId, name, onHand)));
    }

    private static ProductCreated product(String productId, String name, @Nullable String onHand) {
        return new ProductCreated(productId, name, "斤", null, null, null, onHand == null ? null : Quantity.of(onHand));
    }
}
