package io.orderledger.query.order.diff;

import io.orderledger.query.export.Wording;
import io.orderledger.query.order.OrderWords;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderView;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something of an order or of a line that may be another later. What is fixed when an order is placed is none.
 *
 * @param name in JSON, as in the order itself
 * @param words how a value reads in a language
 */
record DiffField<T>(
        String name, Wording label, Function<T, @Nullable Object> value, BiFunction<String, Locale, String> words) {

    static final List<DiffField<OrderView>> OF_ORDER = List.of(
            new DiffField<>("status", new Wording("状态", "Status"), OrderView::status, OrderWords::status),
            new DiffField<>(
                    "fulfillment", new Wording("交付", "Fulfillment"), OrderView::fulfillment, OrderWords::fulfillment),
            plain("totalAmount", "合计金额", "Total amount", OrderView::totalAmount),
            plain("totalCost", "合计成本", "Total cost", OrderView::totalCost),
            plain("remark", "备注", "Remark", OrderView::remark),
            plain("deliveryId", "送货单标识", "Delivery run id", OrderView::deliveryId),
            plain("deliveryNumber", "送货单号", "Delivery run", OrderView::deliveryNumber),
            plain("slipNumber", "送货联号", "Slip", OrderView::slipNumber));

    static final List<DiffField<OrderItemView>> OF_LINE = List.of(
            plain("productId", "商品标识", "Product id", OrderItemView::productId),
            plain("productName", "商品", "Product", OrderItemView::productName),
            plain("barcode", "条码", "Barcode", OrderItemView::barcode),
            plain("unit", "单位", "Unit", OrderItemView::unit),
            plain("quantity", "数量", "Quantity", OrderItemView::quantity),
            plain("unitPrice", "单价", "Unit price", OrderItemView::unitPrice),
            plain("totalPrice", "金额", "Amount", OrderItemView::totalPrice),
            plain("cost", "单位成本", "Cost", OrderItemView::cost),
            plain("resolvedPrice", "规则价格", "Price by the rules", OrderItemView::resolvedPrice),
            new DiffField<>(
                    "priceSource",
                    new Wording("价格来源", "Price source"),
                    OrderItemView::priceSource,
                    OrderWords::priceSource),
            plain("overriddenBy", "改价人", "Price given by", OrderItemView::overriddenBy),
            plain("deliveredQuantity", "已送数量", "Delivered", OrderItemView::deliveredQuantity),
            plain("closedQuantity", "不再送的数量", "Closed", OrderItemView::closedQuantity),
            plain("remark", "行备注", "Line remark", OrderItemView::remark));

    private static <T> DiffField<T> plain(
            String name, String chinese, String english, Function<T, @Nullable Object> value) {
        return new DiffField<>(name, new Wording(chinese, english), value, (text, _) -> text);
    }

    /** The value of something in words. */
    String said(@Nullable Object of, Locale language) {
        return of == null ? new Wording("（无）", "(none)").in(language) : words.apply(of.toString(), language);
    }
}
