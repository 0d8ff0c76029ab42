package io.orderledger.command.history;

import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.delivery.domain.DeliveryCommand;
import io.orderledger.command.history.PaperOrder.Line;
import io.orderledger.command.order.domain.OrderCommand.CancelOrder;
import io.orderledger.command.order.domain.OrderCommand.ConfirmOrder;
import io.orderledger.command.order.domain.OrderCommand.DeliverOrder;
import io.orderledger.command.order.domain.OrderCommand.HandedOver;
import io.orderledger.command.order.domain.OrderCommand.PlaceOrder;
import io.orderledger.command.order.domain.OrderCommand.RejectOrder;
import io.orderledger.command.order.domain.OrderCommand.RepriceOrder;
import io.orderledger.command.order.domain.OrderCommand.ReturnShipment;
import io.orderledger.command.order.domain.OrderCommand.ReviseOrder;
import io.orderledger.command.order.domain.OrderCommand.ShipOrder;
import io.orderledger.command.order.domain.OrderCommand.ShortCloseOrder;
import io.orderledger.command.order.domain.OrderCommand.SubmitOrder;
import io.orderledger.command.order.domain.OrderCommand.WithdrawOrder;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.events.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop's books kept by hand. Says of each command what comes of it, and enters that. */
final class PaperShop {
    static final String DONE = "done";

    final Map<String, PaperOrder> orders = new HashMap<>();
    final PaperShelf shelf = new PaperShelf();
    final PaperRuns runs = new PaperRuns(this);
    private final PaperPrices prices = new PaperPrices();
    private final PaperPricing pricing = new PaperPricing(prices);
    private long tolerance = 10;
    private boolean mayGoNegative;

    /** {@link #DONE}, or the name of the refusal. */
    String give(LedgerCommand command, LocalDate today) {
        if (runs.own(command)) return "DeliveryOwnsOrder";
        return switch (command) {
            case DeliveryCommand c -> runs.give(c);
            case PlaceOrder c -> place(c, today);
            case ReviseOrder c -> revise(c, today);
            case RepriceOrder c -> reprice(c, today);
            case SubmitOrder c -> move(c.orderId(), "pending", "draft");
            case WithdrawOrder c -> move(c.orderId(), "draft", "pending");
            case RejectOrder c -> reasoned(c.orderId(), c.reason(), "draft", "pending");
            case ConfirmOrder c -> confirm(c.orderId());
            case ShipOrder c -> ship(c.orderId());
            case ReturnShipment c -> comeBack(c);
            case DeliverOrder c -> deliver(c);
            case ShortCloseOrder c -> shortClose(c);
            case CancelOrder c -> cancel(c);
            case AdjustStock c -> shelf.adjust(c.productId(), hundredths(c.difference()));
            case CountStock c -> shelf.count(c.productId(), hundredths(c.counted()));
            case SetCustomerPrice c -> {
                LocalDate to = c.validTo();
                prices.set(
                        c.productId(),
                        c.price().amount().movePointRight(2).longValueExact(),
                        hundredths(c.minQuantity()),
                        today.toEpochDay(),
                        to == null ? PaperPrices.forEver() : to.toEpochDay());
                yield DONE;
            }
            case EndCustomerPrice c -> prices.end(c.productId(), today.toEpochDay()) ? DONE : "CustomerPriceNotFound";
            case SetConfig c -> {
                if (c.key().equals("stock.allowNegative"))
                    mayGoNegative = c.value().equals("true");
                else tolerance = Long.parseLong(c.value());
                yield DONE;
            }
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private String place(PlaceOrder c, LocalDate today) {
        var lines = new ArrayList<Line>();
        String refusal = pricing.write(c.lines(), List.of(), c.actor().role(), today.toEpochDay(), lines);
        if (refusal.equals(DONE)) orders.put(c.orderId(), new PaperOrder(c.submit() ? "pending" : "draft", lines));
        return refusal;
    }

    private String revise(ReviseOrder c, LocalDate today) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (order.isOnTheRoad() || order.isDone()) return "OrderNotEditable";
        boolean confirmed = order.status.equals("confirmed");
        if (confirmed && c.actor().role().name().equals("EMPLOYEE")) return "NotPermitted";
        var lines = new ArrayList<Line>();
        var requested = c.lines();
        if (requested == null) return DONE;
        String refusal = pricing.write(requested, order.lines, c.actor().role(), today.toEpochDay(), lines);
        if (!refusal.equals(DONE) || PaperPricing.same(order.lines, lines)) return refusal;
        if (confirmed) {
            var wanted = new PaperOrder("confirmed", lines).openPerProduct();
            if (!shelf.reserve(c.orderId(), wanted, mayGoNegative)) return "OutOfStock";
        }
        order.lines = lines;
        return DONE;
    }

    private String reprice(RepriceOrder c, LocalDate today) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (!order.status.equals("draft") && !order.status.equals("pending")) return "OrderNotEditable";
        pricing.reprice(order.lines, today.toEpochDay());
        return DONE;
    }

    private String move(String orderId, String to, String from) {
        PaperOrder order = orders.get(orderId);
        if (order == null) return "OrderNotFound";
        if (order.status.equals(to)) return DONE;
        if (!order.status.equals(from)) return "TransitionNotAllowed";
        order.status = to;
        return DONE;
    }

    private String reasoned(String orderId, @Nullable String reason, String to, String from) {
        PaperOrder order = orders.get(orderId);
        boolean legal = order != null && order.status.equals(from);
        if (legal && (reason == null || reason.isBlank())) return "ReasonRequired";
        return move(orderId, to, from);
    }

    private String confirm(String orderId) {
        PaperOrder order = orders.get(orderId);
        if (order != null && (order.status.equals("draft") || order.status.equals("pending"))) {
            if (!shelf.reserve(orderId, order.openPerProduct(), mayGoNegative)) return "OutOfStock";
            order.status = "confirmed";
        }
        return move(orderId, "confirmed", "confirmed");
    }

    String ship(String orderId) {
        PaperOrder order = orders.get(orderId);
        if (order != null && order.status.equals("confirmed")) {
            shelf.reserve(orderId, Map.of(), true);
            order.openPerProduct().forEach((product, quantity) -> shelf.take(product, quantity));
        }
        return move(orderId, "shipped", "confirmed");
    }

    String comeBack(ReturnShipment c) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (order.isOnTheRoad() && order.anythingDelivered()) return "TransitionNotAllowed";
        boolean out = order.isOnTheRoad();
        String outcome = reasoned(c.orderId(), c.reason(), "confirmed", "shipped");
        if (!out || !outcome.equals(DONE)) return outcome;
        order.openPerProduct().forEach((product, quantity) -> shelf.take(product, -quantity));
        shelf.reserve(c.orderId(), order.openPerProduct(), true);
        return DONE;
    }

    String deliver(DeliverOrder c) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (order.status.equals("delivered") && c.lines().isEmpty()) return DONE;
        if (!order.isOnTheRoad()) return "TransitionNotAllowed";
        Map<String, Long> handed = new LinkedHashMap<>();
        for (HandedOver line : c.lines()) handed.merge(line.lineId(), hundredths(line.quantity()), Long::sum);
        if (c.lines().isEmpty()) order.lines.forEach(line -> handed.put(line.id, line.open()));
        if (!order.lineIds().containsAll(handed.keySet())) return "LineUnknown";
        for (Line line : order.lines) {
            long most = line.quantity * (100 + tolerance) / 100;
            long quantity = handed.getOrDefault(line.id, 0L);
            if (quantity > 0 && line.delivered + line.closed + quantity > most) return "OverDelivery";
        }
        for (Line line : order.lines) {
            long quantity = handed.getOrDefault(line.id, 0L);
            shelf.take(line.product, Math.max(0, quantity - line.open()));
            line.delivered += quantity;
            if (c.closeRest()) close(line);
        }
        if (order.nothingOpen()) order.status = "delivered";
        return DONE;
    }

    private String shortClose(ShortCloseOrder c) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (!order.isOnTheRoad()) return "TransitionNotAllowed";
        if (c.reason() == null || c.reason().isBlank()) return "ReasonRequired";
        for (Line line : order.lines) {
            if (c.lineIds().isEmpty() || c.lineIds().contains(line.id)) close(line);
        }
        if (order.nothingOpen()) order.status = "delivered";
        return DONE;
    }

    private void close(Line line) {
        shelf.take(line.product, -line.open());
        line.closed += line.open();
    }

    private String cancel(CancelOrder c) {
        PaperOrder order = orders.get(c.orderId());
        if (order == null) return "OrderNotFound";
        if (order.status.equals("cancelled")) return DONE;
        if (order.isOnTheRoad() || order.isDone()) return "TransitionNotAllowed";
        if (c.reason() == null || c.reason().isBlank()) return "ReasonRequired";
        shelf.reserve(c.orderId(), Map.of(), true);
        order.status = "cancelled";
        return DONE;
    }

    static long hundredths(Quantity quantity) {
        return quantity.amount().movePointRight(2).longValueExact();
    }
}
