package io.orderledger.command.order;

import io.orderledger.command.BusinessCalendar;
import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.numbering.NumberSeries;
import io.orderledger.command.order.domain.OrderCommand;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.order.domain.OrderDecider;
import io.orderledger.command.order.domain.OrderFacts;
import io.orderledger.command.order.domain.OrderState;
import io.orderledger.command.order.domain.OrderState.Placed;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.order.domain.RunCommand.AssignToRun;
import io.orderledger.command.order.domain.RunCommand.BringBack;
import io.orderledger.command.order.domain.RunCommand.HandOver;
import io.orderledger.command.order.domain.RunCommand.ShipOnRun;
import io.orderledger.command.order.domain.RunCommand.UnassignFromRun;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.events.OrderEvent;
import io.orderledger.events.OrderLine;
import io.orderledger.events.StreamId;
import io.orderledger.ledger.DailyNumbers;
import io.orderledger.ledger.LedgerReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the facts from the ledger, no more of them than the command asks for. Takes no lock on other streams. */
@Component
class LedgerOrderFacts implements OrderFactsReader {
    private final LedgerReader reader;
    private final DailyNumbers numbers;
    private final BusinessCalendar calendar;

    LedgerOrderFacts(LedgerReader reader, DailyNumbers numbers, BusinessCalendar calendar) {
        this.reader = reader;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    @Override
    public OrderFacts read(OrderState state, OrderCommand command) {
        OrderFacts nothing = OrderFacts.nothingBut(calendar.now(), calendar.today());
        return switch (command) {
            case PlaceOrder c -> placing(nothing, state, c);
            case ReviseOrder c -> {
                List<RequestedLine> lines = c.lines();
                yield lines == null ? nothing : settings(editing(nothing, state, productsOf(lines)));
            }
            case RepriceOrder _ -> editing(nothing, state, productsOf(state));
            case ConfirmOrder _, DeliverOrder _, HandOver _ -> settings(nothing);
            case SubmitOrder _,
                    WithdrawOrder _,
                    RejectOrder _,
                    ShipOrder _,
                    ReturnShipment _,
                    ShortCloseOrder _,
                    CancelOrder _,
                    AssignToRun _,
                    UnassignFromRun _,
                    ShipOnRun _,
                    BringBack _ -> nothing;
        };
    }

    private OrderFacts placing(OrderFacts facts, OrderState state, PlaceOrder c) {
        Instant placedAt = c.placedAt() == null ? facts.now() : c.placedAt();
        LocalDate day = calendar.dayOf(placedAt);
        OrderFacts unnumbered = facts.on(day)
                .priced(customer(c.customerId()), priceList(c.customerId()), products(productsOf(c.lines())));
        // Only an order that will be placed takes a number: a refused one would hold it while others overtake.
        return switch (OrderDecider.decide(state, c, unnumbered)) {
            case Decision.Rejected<OrderEvent> _ -> unnumbered;
            case Decision.Accepted<OrderEvent> _ -> unnumbered.numbered(NumberSeries.ORDERS.take(numbers, day));
        };
    }

    private OrderFacts editing(OrderFacts facts, OrderState state, Collection<String> productIds) {
        return switch (state) {
            case OrderState.Unplaced _ -> facts;
            case Placed placed -> {
                String customerId = placed.order().placed().customerId();
                yield facts.priced(customer(customerId), priceList(customerId), products(productIds));
            }
        };
    }

    private OrderFacts settings(OrderFacts facts) {
        ConfigState config =
                reader.state(StreamId.CONFIG, ConfigState.EVOLUTION).state();
        return facts.configured(config.deliveryOverTolerancePercent(), config.stockMayGoNegative());
    }

    private CustomerState customer(String customerId) {
        return reader.state(customerId, CustomerState.EVOLUTION).state();
    }

    private PriceList priceList(String customerId) {
        return reader.state(StreamId.priceList(customerId), PriceList.EVOLUTION).state();
    }

    private Map<String, ProductState> products(Collection<String> productIds) {
        var products = new HashMap<String, ProductState>();
        for (String id : productIds) {
            products.computeIfAbsent(
                    id, key -> reader.state(key, ProductState.EVOLUTION).state());
        }
        return products;
    }

    private static List<String> productsOf(List<RequestedLine> lines) {
        return lines.stream().map(RequestedLine::productId).toList();
    }

    private static List<String> productsOf(OrderState state) {
        return switch (state) {
            case OrderState.Unplaced _ -> List.of();
            case Placed placed ->
                placed.order().orderLines().stream().map(OrderLine::productId).toList();
        };
    }
}
