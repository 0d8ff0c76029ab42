package io.orderledger.command.history;

import io.orderledger.command.config.domain.SetConfig;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.LedgerCommand;
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
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.product.domain.ProductCommand.AdjustStock;
import io.orderledger.command.product.domain.ProductCommand.CountStock;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Commands that a hurried shop might give: mostly sensible, often too much, sometimes nonsense. */
final class RandomCommands {
    private static final List<String> PRODUCTS = List.of("a", "b", "c");
    private static final List<String> ORDERS = List.of("order-1", "order-2");
    private static final int MOST_LINES = 3;

    private final Random random;
    private final PaperShop books;
    private int orders;
    private int lines;

    RandomCommands(long seed, PaperShop books) {
        this.random = new Random(seed);
        this.books = books;
    }

    boolean isNextDay() {
        return random.nextInt(20) == 0;
    }

    LedgerCommand next(LocalDate today, long stockVersion) {
        return switch (random.nextInt(24)) {
            case 0 -> new AdjustStock(anyOf(PRODUCTS), hundredths(random.nextInt(6_000) - 1_500), "进货");
            case 1 -> new CountStock(anyOf(List.of("a", "b")), hundredths(random.nextInt(9_000)), stockVersion, "盘点");
            case 2 -> price(today);
            case 3 -> new EndCustomerPrice(Shop.CUSTOMER, anyOf(PRODUCTS), today);
            case 4 -> new SetConfig("stock.allowNegative", Boolean.toString(random.nextInt(4) == 0), null);
            case 5 -> new SetConfig("delivery.overTolerancePct", anyOf(List.of("0", "10", "25")), null);
            default -> order();
        };
    }

    private SetCustomerPrice price(LocalDate today) {
        LocalDate to = random.nextBoolean() ? null : today.plusDays(random.nextInt(3));
        Money price = new Money(BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : 100 + random.nextInt(500), 2));
        Quantity minQuantity = hundredths(random.nextInt(3) * 1_000L);
        return new SetCustomerPrice(Shop.CUSTOMER, "price", anyOf(PRODUCTS), price, minQuantity, null, to, today);
    }

    /** Of two orders at a time; when one is done, the next customer has its turn. */
    private LedgerCommand order() {
        String id = anyOf(ORDERS);
        PaperOrder order = books.orders.get(id + "-" + orders);
        if (order == null) return random.nextInt(30) == 0 ? step("order-0", List.of()) : place(id + "-" + orders);
        boolean allDone = ORDERS.stream()
                .map(name -> books.orders.get(name + "-" + orders))
                .allMatch(other -> other != null && other.isDone());
        if (allDone) orders++;
        return step(id + "-" + orders, allDone ? List.of() : order.lines);
    }

    private PlaceOrder place(String id) {
        var requested = new ArrayList<RequestedLine>();
        int count = 1 + random.nextInt(MOST_LINES);
        for (int i = 0; i < count; i++) requested.add(fresh());
        return new PlaceOrder(id, Shop.CUSTOMER, requested, null, random.nextBoolean(), null, "小李", anybody());
    }

    private LedgerCommand step(String id, List<PaperOrder.Line> now) {
        return switch (random.nextInt(16)) {
            case 0 -> new SubmitOrder(id);
            case 1 -> new WithdrawOrder(id, reason());
            case 2 -> new RejectOrder(id, reason());
            case 3, 4 -> new ConfirmOrder(id, null);
            case 5, 6 -> new ShipOrder(id, null);
            case 7 -> new ReturnShipment(id, reason());
            case 8, 9, 10 -> deliver(id, now);
            case 11 -> shortClose(id, now);
            case 12 -> random.nextInt(3) == 0 ? new CancelOrder(id, reason()) : new ConfirmOrder(id, null);
            case 13 -> new RepriceOrder(id, anybody());
            default -> revise(id, now);
        };
    }

    private DeliverOrder deliver(String id, List<PaperOrder.Line> now) {
        var handed = new ArrayList<HandedOver>();
        for (PaperOrder.Line line : now) {
            if (random.nextInt(3) == 0) continue;
            long part = 1 + line.quantity * random.nextInt(120) / 100;
            handed.add(new HandedOver(line.id, hundredths(part)));
        }
        if (random.nextInt(40) == 0) handed.add(new HandedOver("line-0", hundredths(100)));
        return new DeliverOrder(id, handed, random.nextInt(4) == 0, null);
    }

    private ShortCloseOrder shortClose(String id, List<PaperOrder.Line> now) {
        List<String> some = now.stream()
                .filter(_ -> random.nextBoolean())
                .map(line -> line.id)
                .toList();
        return new ShortCloseOrder(id, some, reason());
    }

    private ReviseOrder revise(String id, List<PaperOrder.Line> now) {
        var requested = new ArrayList<RequestedLine>();
        for (PaperOrder.Line line : now) {
            switch (random.nextInt(6)) {
                case 0 -> requested.add(fresh());
                case 1 -> requested.add(line(line.id, line.product, someQuantity(), null));
                case 2 -> requested.add(line(newLineId(), line.product, hundredths(line.quantity), null));
                case 3 -> requested.add(line(line.id, anyOf(PRODUCTS), hundredths(line.quantity), somePrice()));
                default -> requested.add(line(line.id, line.product, hundredths(line.quantity), null));
            }
        }
        if (requested.isEmpty() || random.nextInt(4) == 0) requested.add(fresh());
        return new ReviseOrder(id, requested, false, null, anybody());
    }

    private RequestedLine fresh() {
        return line(newLineId(), anyOf(PRODUCTS), someQuantity(), somePrice());
    }

    private static RequestedLine line(String id, String product, Quantity quantity, @Nullable Money price) {
        return new RequestedLine(id, product, quantity, null, price, null);
    }

    private String newLineId() {
        lines++;
        return "line-" + lines;
    }

    private @Nullable Money somePrice() {
        return switch (random.nextInt(6)) {
            case 0 -> Money.of("5.50");
            case 1 -> new Money(BigDecimal.valueOf(random.nextInt(800), 2));
            default -> null;
        };
    }

    private @Nullable String reason() {
        return anyOf(List.of("缺货", "缺货", "缺货", " "));
    }

    private Actor anybody() {
        Role role = anyOf(List.of(Role.ADMIN, Role.MANAGER, Role.EMPLOYEE));
        return new Actor(role.name(), role);
    }

    private Quantity someQuantity() {
        return hundredths(1 + random.nextInt(random.nextInt(5) == 0 ? 9_000 : 2_000));
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Quantity hundredths(long amount) {
        return new Quantity(BigDecimal.valueOf(amount, 2));
    }
}
