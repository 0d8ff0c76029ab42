package io.orderledger.query.order;

import io.orderledger.events.ClosedLine;
import io.orderledger.events.DeliveredLine;
import io.orderledger.events.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines in the few fields that a history shows. */
final class LineSummaries {
    private LineSummaries() {}

    static List<Map<String, Object>> of(List<OrderLine> lines) {
        return lines.stream().map(LineSummaries::of).toList();
    }

    /** Those of the lines that are not, just so, among the others. */
    static List<Map<String, Object>> differing(List<OrderLine> lines, List<OrderLine> others) {
        return lines.stream()
                .filter(line -> !others.contains(line))
                .map(LineSummaries::of)
                .toList();
    }

    static List<Map<String, Object>> ofDelivered(List<DeliveredLine> lines) {
        return lines.stream().map(LineSummaries::of).toList();
    }

    static List<Map<String, Object>> ofClosed(List<ClosedLine> lines) {
        return lines.stream().map(LineSummaries::of).toList();
    }

    private static Map<String, Object> of(OrderLine line) {
        Map<String, Object> summary = named(line.lineId(), line.productId());
        summary.put("productName", line.productName());
        summary.put("unit", line.unit());
        summary.put("quantity", line.quantity().amount());
        summary.put("unitPrice", line.unitPrice().amount());
        summary.put("totalPrice", line.amount().amount());
        return summary;
    }

    private static Map<String, Object> of(DeliveredLine line) {
        Map<String, Object> summary = named(line.lineId(), line.productId());
        summary.put("quantity", line.ordered().amount());
        summary.put("delivered", line.delivered().amount());
        summary.put("deliveredQuantity", line.deliveredSoFar().amount());
        summary.put("totalPrice", line.amount().amount());
        return summary;
    }

    private static Map<String, Object> of(ClosedLine line) {
        Map<String, Object> summary = named(line.lineId(), line.productId());
        summary.put("quantity", line.ordered().amount());
        summary.put("closedQuantity", line.closed().amount());
        summary.put("deliveredQuantity", line.deliveredSoFar().amount());
        summary.put("totalPrice", line.amount().amount());
        return summary;
    }

    private static Map<String, Object> named(String lineId, String productId) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", lineId);
        summary.put("productId", productId);
        return summary;
    }
}
