package io.orderledger.query.order;

import io.orderledger.events.Fulfillment;
import io.orderledger.events.OrderStatus;
import io.orderledger.events.PriceSource;
import io.orderledger.query.export.Wording;
import java.util.Arrays;
import java.util.Locale;

/** What people call the states of an order. A state that a newer program wrote keeps its name on the wire. */
public final class OrderWords {
    private OrderWords() {}

    public static String status(String wireName, Locale locale) {
        return OrderStatus.ofWireName(wireName)
                .map(status -> wording(status).in(locale))
                .orElse(wireName);
    }

    public static String fulfillment(String wireName, Locale locale) {
        return Arrays.stream(Fulfillment.values())
                .filter(fulfillment -> fulfillment.wireName().equals(wireName))
                .map(fulfillment -> wording(fulfillment).in(locale))
                .findFirst()
                .orElse(wireName);
    }

    public static String priceSource(String wireName, Locale locale) {
        return Arrays.stream(PriceSource.values())
                .filter(source -> source.wireName().equals(wireName))
                .map(source -> wording(source).in(locale))
                .findFirst()
                .orElse(wireName);
    }

    private static Wording wording(OrderStatus status) {
        return switch (status) {
            case DRAFT -> new Wording("草稿", "Draft");
            case PENDING -> new Wording("待确认", "Pending");
            case CONFIRMED -> new Wording("已确认", "Confirmed");
            case SHIPPED -> new Wording("已发货", "Shipped");
            case DELIVERED -> new Wording("已送达", "Delivered");
            case CANCELLED -> new Wording("已取消", "Cancelled");
        };
    }

    private static Wording wording(Fulfillment fulfillment) {
        return switch (fulfillment) {
            case NONE -> new Wording("未交付", "None");
            case PARTIAL -> new Wording("部分交付", "Partial");
            case FULL -> new Wording("全部交付", "Full");
        };
    }

    private static Wording wording(PriceSource source) {
        return switch (source) {
            case CUSTOMER -> new Wording("客户专属价格", "The customer's price");
            case GLOBAL -> new Wording("商品统一价格", "The product's price");
            case NONE -> new Wording("未定价", "No price was set");
        };
    }
}
