package io.orderledger.query;

import io.orderledger.events.ConfigEvent.ConfigChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.EventMetadata;
import io.orderledger.events.Money;
import io.orderledger.events.OrderEvent.OrderConfirmed;
import io.orderledger.events.OrderEvent.OrderPlaced;
import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.OrderLine;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.OrderTotals;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceSource;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import io.orderledger.events.Role;
import io.orderledger.events.StreamId;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import io.orderledger.web.security.TestUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What happened in the shop that the tests of the read API look at. */
final class ReadShop {
    static final String APPLE = "0190a5b2-7c3e-7d11-9a54-000000000001";
    static final String PEAR = "0190a5b2-7c3e-7d11-9a54-000000000002";
    static final String GONE = "0190a5b2-7c3e-7d11-9a54-000000000003";
    static final String ZHANG = "0190a5b2-8d10-7f02-8b11-000000000001";
    static final String LI = "0190a5b2-8d10-7f02-8b11-000000000002";
    static final String NOBODY = "0190a5b2-8d10-7f02-8b11-999999999999";
    private static final int ORDERS = 25;

    private ReadShop() {}

    static List<Recorded> events() {
        History history = new History();
        history.add(
                APPLE,
                new ProductCreated(
                        APPLE, "苹果 100%", "斤", Money.of("5.50"), Money.of("3.00"), "6901", Quantity.of("100.00")));
        history.add(PEAR, new ProductCreated(PEAR, "梨_子", "斤", null, null, null, null));
        history.add(GONE, new ProductCreated(GONE, "下架货", "斤", null, null, null, null));
        history.add(GONE, new ProductDeleted(GONE));
        history.add(APPLE, new StockReserved(APPLE, orderId(1), Quantity.of("12.50"), false));
        history.add(ZHANG, new CustomerCreated(ZHANG, "张三𠮷", "13800138001", "朝阳区", "李四"));
        history.add(LI, new CustomerCreated(LI, "李四O'Neil", null, null, null));
        history.add(LI, new CustomerDeleted(LI));
        prices(history);
        ReadPeople.addTo(history);
        history.add(StreamId.CONFIG, new ConfigChanged("delivery.overTolerancePct", "15", "放宽", "10"));
        for (int i = 1; i <= ORDERS; i++) {
            history.add(orderId(i), placed(i));
        }
        history.add(orderId(1), new OrderRemarkChanged(orderId(1), "晚上送", "早上送"));
        history.add(
                orderId(1),
                new OrderConfirmed(orderId(1), OrderStatus.DRAFT, "好"),
                Map.of(EventMetadata.ACTOR, "user-9", EventMetadata.OPERATOR_ALIAS, "小王"));
        return history.events();
    }

    private static void prices(History history) {
        String list = StreamId.priceList(ZHANG);
        LocalDate june = LocalDate.of(2024, 6, 1);
        history.add(
                list, new CustomerPriceSet(ZHANG, "price-1", APPLE, Money.of("5.20"), Quantity.ZERO, june, null, null));
        history.add(
                list,
                new CustomerPriceSet(
                        ZHANG,
                        "price-2",
                        APPLE,
                        Money.of("5.00"),
                        Quantity.ZERO,
                        june.plusDays(10),
                        null,
                        Money.of("5.20")));
        history.add(
                list,
                new CustomerPriceSet(ZHANG, "price-3", PEAR, Money.of("2.00"), Quantity.of("10.00"), june, null, null));
        history.add(list, new CustomerPriceEnded(ZHANG, PEAR, june.plusDays(4)));
    }

    static String orderId(int i) {
        return "0190a5b4-2222-7c44-9d33-%012d".formatted(i);
    }

    static OrderPlaced placed(int i) {
        OrderLine line = new OrderLine(
                "line-" + i,
                APPLE,
                "苹果",
                "斤",
                "6901",
                Quantity.of("10.00"),
                Money.of("5.20"),
                Money.of("52.00"),
                Money.of("3.00"),
                Money.of("30.00"),
                Money.of("5.20"),
                PriceSource.CUSTOMER,
                null,
                null);
        return new OrderPlaced(
                orderId(i),
                "2024060%d%04d".formatted(1 + i / 5, i),
                Instant.parse("2024-06-01T02:00:00Z").plusSeconds(86_400L * (i / 5)),
                i % 3 == 0 ? TestUsers.of(Role.EMPLOYEE) : "user-1",
                i % 2 == 0 ? OrderStatus.PENDING : OrderStatus.DRAFT,
                i % 5 == 0 ? LI : ZHANG,
                i % 5 == 0 ? "李四O'Neil" : "张三𠮷",
                "138",
                "朝阳区",
                List.of(line),
                new OrderTotals(Money.of("52.00"), Money.of("30.00")),
                "早上送");
    }
}
