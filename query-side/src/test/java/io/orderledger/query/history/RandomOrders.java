package io.orderledger.query.history;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.EventMetadata;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderAssigned;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRejected;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderEvent.OrderRepriced;
import io.orderledger.events.OrderEvent.OrderShipmentReturned;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderEvent.OrderSubmitted;
import io.orderledger.events.OrderEvent.OrderUnassigned;
import io.orderledger.events.OrderEvent.OrderWithdrawn;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.events.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Orders that take one random legal step at a time, with the stock events that belong to it. */
final class RandomOrders {
    private static final class Order {
        final String id;
        final String customerId;
        OrderStatus status;
        List<OrderLine> lines;
        OrderTotals totals;
        String remark = "";
        List<ClosedLine> leftOpen = List.of();
        OrderTotals handedOver = OrderTotals.ZERO;

        Order(String id, String customerId, OrderStatus status, List<OrderLine> lines) {
            this.id = id;
            this.customerId = customerId;
            this.status = status;
            this.lines = lines;
            this.totals = OrderTotals.of(lines);
        }

        boolean isPartlyDelivered() {
            return !leftOpen.isEmpty();
        }
    }

    private final Random random;
    private final History history;
    private final RandomLines lines;
    private final List<String> customers;
    private final List<Order> orders = new ArrayList<>();

    RandomOrders(Random random, History history, List<String> products, List<String> customers) {
        this.random = random;
        this.history = history;
        this.lines = new RandomLines(random, products);
        this.customers = customers;
    }

    void step() {
        if (orders.isEmpty() || random.nextInt(4) == 0) {
            place();
        } else {
            advance(orders.get(random.nextInt(orders.size())));
        }
    }

    private void place() {
        Order order = new Order(
                id(),
                customers.get(random.nextInt(customers.size())),
                random.nextBoolean() ? OrderStatus.DRAFT : OrderStatus.PENDING,
                lines.some());
        orders.add(order);
        record(
                order,
                new OrderPlaced(
                        order.id,
                        "20240601%04d".formatted(orders.size()),
                        history.now().minus(Duration.ofHours(random.nextInt(100))),
                        "user-1",
                        order.status,
                        customers.get(random.nextInt(customers.size())),
                        "客户" + random.nextInt(5),
                        random.nextBoolean() ? "139" : null,
                        random.nextBoolean() ? "地址" : null,
                        order.lines,
                        order.totals,
                        random.nextBoolean() ? "备注 'x' %" : null));
    }

    private void advance(Order order) {
        switch (order.status) {
            case DRAFT -> {
                switch (random.nextInt(5)) {
                    case 0 -> edit(order);
                    case 1 -> to(order, OrderStatus.PENDING, new OrderSubmitted(order.id));
                    case 2 -> confirm(order);
                    case 3 -> to(order, OrderStatus.CANCELLED, new OrderCancelled(order.id, order.status, "客户不要了"));
                    default -> remark(order);
                }
            }
            case PENDING -> {
                switch (random.nextInt(5)) {
                    case 0 -> edit(order);
                    case 1 -> to(order, OrderStatus.DRAFT, new OrderWithdrawn(order.id, null));
                    case 2 -> to(order, OrderStatus.DRAFT, new OrderRejected(order.id, "缺货"));
                    case 3 -> reprice(order);
                    default -> confirm(order);
                }
            }
            case CONFIRMED -> {
                if (random.nextInt(5) == 0) {
                    edit(order);
                } else if (random.nextInt(4) == 0) {
                    to(order, OrderStatus.CANCELLED, new OrderCancelled(order.id, order.status, "取消"));
                    order.lines.forEach(l -> stock(l, new StockReleased(l.productId(), order.id, l.quantity())));
                } else {
                    to(order, OrderStatus.SHIPPED, new OrderShipped(order.id, "发车"));
                    order.lines.forEach(
                            l -> stock(l, new StockDeducted(l.productId(), order.id, l.quantity(), l.quantity())));
                }
            }
            case SHIPPED -> {
                if (order.isPartlyDelivered()) {
                    finish(order);
                } else if (random.nextInt(3) == 0) {
                    to(order, OrderStatus.CONFIRMED, new OrderShipmentReturned(order.id, "没人收货"));
                    order.lines.forEach(
                            l -> stock(l, new StockReturned(l.productId(), order.id, l.quantity(), l.quantity())));
                } else {
                    deliver(order);
                }
            }
            case DELIVERED, CANCELLED -> {}
        }
    }

    private void confirm(Order order) {
        to(
                order,
                OrderStatus.CONFIRMED,
                new OrderConfirmed(order.id, order.status, random.nextBoolean() ? "好的" : null));
        order.lines.forEach(l -> stock(l, new StockReserved(l.productId(), order.id, l.quantity(), false)));
        if (random.nextBoolean()) {
            String delivery = id();
            record(order, new OrderAssigned(order.id, delivery, "20240601-001", "20240601-001/2"));
            if (random.nextBoolean()) record(order, new OrderUnassigned(order.id, delivery));
        }
    }

    private void edit(Order order) {
        List<OrderLine> before = order.lines;
        OrderTotals totals = order.totals;
        order.lines = lines.some();
        order.totals = OrderTotals.of(order.lines);
        record(order, new OrderLinesChanged(order.id, order.customerId, order.lines, order.totals, before, totals));
    }

    private void reprice(Order order) {
        List<OrderLine> before = order.lines;
        OrderTotals totals = order.totals;
        order.lines = before.stream()
                .map(l -> lines.line(
                        l.lineId(), l.productId(), l.quantity(), l.unitPrice().plus(Money.of("0.10"))))
                .toList();
        order.totals = OrderTotals.of(order.lines);
        record(order, new OrderRepriced(order.id, order.lines, order.totals, before, totals));
    }

    private void remark(Order order) {
        String before = order.remark;
        order.remark = "备注" + random.nextInt(9);
        record(order, new OrderRemarkChanged(order.id, order.remark, before));
    }

    private void deliver(Order order) {
        OrderTotals before = order.totals;
        List<DeliveredLine> deliveredLines = new ArrayList<>();
        List<ClosedLine> closedLines = new ArrayList<>();
        OrderTotals halves = OrderTotals.ZERO;
        for (OrderLine line : order.lines) {
            Quantity half =
                    new Quantity(line.quantity().amount().movePointLeft(1).setScale(2, java.math.RoundingMode.UP));
            Quantity open = line.quantity().minus(half);
            Money amount = line.unitPrice().times(half);
            Money cost = line.cost() == null ? null : line.cost().times(half);
            halves = halves.plus(amount, cost == null ? Money.ZERO : cost);
            // What is still open counts until it is closed.
            deliveredLines.add(new DeliveredLine(
                    line.lineId(),
                    line.productId(),
                    line.quantity(),
                    half,
                    half,
                    open,
                    line.amount(),
                    line.costAmount()));
            closedLines.add(new ClosedLine(line.lineId(), line.productId(), line.quantity(), open, half, amount, cost));
        }
        record(order, new OrderLinesDelivered(order.id, deliveredLines, Fulfillment.PARTIAL, before, before));
        order.leftOpen = closedLines;
        order.handedOver = halves;
    }

    private void finish(Order order) {
        OrderTotals before = order.totals;
        order.totals = order.handedOver;
        record(
                order,
                new OrderLinesShortClosed(order.id, order.leftOpen, "少送", Fulfillment.FULL, order.totals, before));
        Instant earlier = history.now().minus(Duration.ofHours(random.nextInt(60)));
        to(
                order,
                OrderStatus.DELIVERED,
                new OrderDelivered(order.id, order.totals, random.nextBoolean() ? earlier : null, "签收"));
    }

    private void to(Order order, OrderStatus status, LedgerEvent event) {
        record(order, event);
        order.status = status;
    }

    private void stock(OrderLine line, LedgerEvent event) {
        history.add(line.productId(), event, metadata());
    }

    private void record(Order order, LedgerEvent event) {
        history.add(order.id, event, metadata());
    }

    private Map<String, String> metadata() {
        return random.nextBoolean()
                ? Map.of(EventMetadata.ACTOR, "user-1")
                : Map.of(EventMetadata.ACTOR, "user-2", EventMetadata.OPERATOR_ALIAS, "小王");
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
