package io.orderledger.query;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.EventMetadata;
import io.orderledger.events.Fulfillment;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderCancelled;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderDelivered;
import io.orderledger.events.OrderEvent.OrderLinesChanged;
import io.orderledger.events.OrderEvent.OrderLinesDelivered;
import io.orderledger.events.OrderEvent.OrderLinesShortClosed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderShipped;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import io.orderledger.events.StreamId;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Half a year of a shop in which every question of an analyst has an answer. */
final class AnalystShop {
    static final String APPLE = "0190a5b2-7c3e-7d11-9a54-000000000001";
    static final String PEAR = "0190a5b2-7c3e-7d11-9a54-000000000002";
    static final String PLUM = "0190a5b2-7c3e-7d11-9a54-000000000003";
    static final String ZHANG = "0190a5b2-8d10-7f02-8b11-000000000001";
    static final String LI = "0190a5b2-8d10-7f02-8b11-000000000002";
    static final String WANG = "0190a5b2-8d10-7f02-8b11-000000000003";
    static final String BOSS = "0190a5b1-0000-7000-8000-000000000001";
    private static final Map<String, String> NAMES =
            Map.of(APPLE, "苹果", PEAR, "梨", PLUM, "李子", ZHANG, "张三", LI, "李四", WANG, "王五");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 1);
    private static final int MONTHS = 6;

    private final History history = new History();
    private int orders;

    private int taken;

    /** What happened in the first half year. */
    List<Recorded> halfAYear() {
        masterData();
        for (int month = 0; month < MONTHS; month++) {
            month(FIRST_DAY.plusMonths(month), month);
        }
        return news();
    }

    /** What happens in one more month; on the days of the last one, which is as good. */
    List<Recorded> oneMoreMonth() {
        month(FIRST_DAY.plusMonths(MONTHS - 1), MONTHS);
        return news();
    }

    private List<Recorded> news() {
        List<Recorded> all = history.events();
        List<Recorded> news = all.subList(taken, all.size());
        taken = all.size();
        return news;
    }

    /** Everything but plum is sold; pear runs short. */
    private void masterData() {
        product(APPLE, "1000.00");
        product(PEAR, "3.00");
        product(PLUM, "5.00");
        for (String customer : List.of(ZHANG, LI, WANG)) {
            history.add(
                    customer,
                    new CustomerCreated(customer, name(customer), "1380013800" + customer.charAt(35), "朝阳区", null));
        }
        String list = StreamId.priceList(ZHANG);
        history.add(list, price("price-1", "5.20", null));
        history.add(list, price("price-2", "5.00", "5.20"));
        history.add(list, new CustomerPriceEnded(ZHANG, APPLE, LocalDate.of(2024, 5, 31)));
    }

    private void product(String id, String stock) {
        history.add(
                id,
                new ProductCreated(id, name(id), "斤", Money.of("5.50"), Money.of("3.00"), null, Quantity.of(stock)));
    }

    private static CustomerPriceSet price(String id, String price, @Nullable String before) {
        return new CustomerPriceSet(
                ZHANG,
                id,
                APPLE,
                Money.of(price),
                Quantity.ZERO,
                FIRST_DAY,
                null,
                before == null ? null : Money.of(before));
    }

    /** One order in each way an order can go; Wang stopped buying after the first month. */
    private void month(LocalDate day, int month) {
        OrderPlaced first = place(day, ZHANG, line(APPLE, "10.00", "5.00"), line(PEAR, "2.00", "5.50"));
        deliver(first, "0.00");
        AnalystRuns.complete(history, first, orders);
        deliver(place(day.plusDays(8), LI, line(APPLE, "20.00", "5.50")), "4.00");
        cancel(place(day.plusDays(9), LI, line(PEAR, "1.00", "5.50")), "客户不要了");
        confirm(place(day.plusDays(10), ZHANG, line(APPLE, "3.00", "5.50"), overridden(PEAR, "1.00", "0.00")));
        confirm(place(day.plusDays(11), LI, overridden(APPLE, "6.00", "4.80")));
        edit(place(day.plusDays(12), ZHANG, line(PEAR, "7.00", "5.50")), line(PEAR, "8.00", "5.50"));
        if (month == 0) deliver(place(day.plusDays(13), WANG, line(APPLE, "4.00", "5.50")), "0.00");
    }

    private OrderPlaced place(LocalDate day, String customer, OrderLine... lines) {
        orders++;
        String id = "0190a5b4-2222-7c44-9d33-%012d".formatted(orders);
        Instant placedAt = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        String number = DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%04d".formatted(orders);
        List<OrderLine> list = List.of(lines);
        OrderPlaced placed = new OrderPlaced(
                id,
                number,
                placedAt,
                BOSS,
                OrderStatus.PENDING,
                customer,
                name(customer),
                "13800138000",
                "朝阳区",
                list,
                OrderTotals.of(list),
                null);
        add(id, placed);
        return placed;
    }

    private void confirm(OrderPlaced order) {
        add(order.orderId(), new OrderConfirmed(order.orderId(), OrderStatus.PENDING, null));
        for (OrderLine line : order.lines()) {
            history.add(line.productId(), new StockReserved(line.productId(), order.orderId(), line.quantity(), true));
        }
    }

    private void cancel(OrderPlaced order, String reason) {
        add(order.orderId(), new OrderCancelled(order.orderId(), OrderStatus.PENDING, reason));
    }

    private void edit(OrderPlaced order, OrderLine line) {
        List<OrderLine> lines = List.of(line);
        add(
                order.orderId(),
                new OrderLinesChanged(
                        order.orderId(),
                        order.customerId(),
                        lines,
                        OrderTotals.of(lines),
                        order.lines(),
                        order.totals()));
    }

    /** Delivers all of it but so much of the first line, which is closed. */
    private void deliver(OrderPlaced order, String shortOf) {
        confirm(order);
        String id = order.orderId();
        add(id, new OrderShipped(id, null));
        Quantity closed = Quantity.of(shortOf);
        List<OrderLine> lines = order.lines();
        List<DeliveredLine> delivered = lines.stream()
                .map(line -> delivered(
                        line, line.equals(lines.getFirst()) ? line.quantity().minus(closed) : line.quantity()))
                .toList();
        OrderTotals totals = delivered.stream()
                .reduce(
                        OrderTotals.ZERO,
                        (sum, line) -> sum.plus(line.amount(), Objects.requireNonNull(line.costAmount())),
                        (a, b) -> b);
        boolean isShort = !closed.equals(Quantity.of("0.00"));
        Fulfillment so = isShort ? Fulfillment.PARTIAL : Fulfillment.FULL;
        add(id, new OrderLinesDelivered(id, delivered, so, totals, order.totals()));
        if (isShort) {
            DeliveredLine first = delivered.getFirst();
            ClosedLine line = new ClosedLine(
                    first.lineId(),
                    first.productId(),
                    lines.getFirst().quantity(),
                    closed,
                    first.delivered(),
                    first.amount(),
                    first.costAmount());
            add(id, new OrderLinesShortClosed(id, List.of(line), "少送", Fulfillment.FULL, totals, totals));
        }
        add(id, new OrderDelivered(id, totals, null, "签收"));
    }

    private static DeliveredLine delivered(OrderLine line, Quantity quantity) {
        return new DeliveredLine(
                line.lineId(),
                line.productId(),
                line.quantity(),
                quantity,
                quantity,
                line.quantity().minus(quantity),
                line.unitPrice().times(quantity),
                Money.of("3.00").times(quantity));
    }

    private OrderLine line(String product, String quantity, String price) {
        return line(product, quantity, price, price, null);
    }

    private OrderLine overridden(String product, String quantity, String price) {
        return line(product, quantity, price, "5.50", BOSS);
    }

    private OrderLine line(
            String product, String quantity, String price, String resolved, @Nullable String overriddenBy) {
        Quantity ordered = Quantity.of(quantity);
        return new OrderLine(
                "line-" + (orders + 1) + "-" + product.charAt(35),
                product,
                name(product),
                "斤",
                null,
                ordered,
                Money.of(price),
                Money.of(price).times(ordered),
                Money.of("3.00"),
                Money.of("3.00").times(ordered),
                Money.of(resolved),
                PriceSource.GLOBAL,
                overriddenBy,
                null);
    }

    private void add(String stream, LedgerEvent event) {
        history.add(stream, event, Map.of(EventMetadata.ACTOR, BOSS, EventMetadata.ACTOR_NAME, "老板"));
    }

    private static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }
}
