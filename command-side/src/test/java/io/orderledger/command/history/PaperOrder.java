package io.orderledger.command.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order as a clerk would note it: quantities and amounts in hundredths. */
final class PaperOrder {
    /** Cost per unit in cents; pears have none. */
    static final Map<String, Long> COSTS = Map.of("a", 320L, "b", 0L, "c", 100L);

    static final class Line {
        final String id;
        final String product;
        final long quantity;
        long unitPrice;
        long delivered;
        long closed;

        Line(String id, String product, long quantity, long unitPrice) {
            this.id = id;
            this.product = product;
            this.quantity = quantity;
            this.unitPrice = unitPrice;
        }

        long open() {
            return Math.max(0, quantity - delivered - closed);
        }

        private long times(long centsPerUnit) {
            return (centsPerUnit * (delivered + open()) + 50) / 100;
        }
    }

    String status;
    List<Line> lines;

    PaperOrder(String status, List<Line> lines) {
        this.status = status;
        this.lines = new ArrayList<>(lines);
    }

    long amount() {
        return lines.stream().mapToLong(line -> line.times(line.unitPrice)).sum();
    }

    long cost() {
        return lines.stream()
                .mapToLong(line -> line.times(COSTS.getOrDefault(line.product, 0L)))
                .sum();
    }

    List<String> lineIds() {
        return lines.stream().map(line -> line.id).toList();
    }

    boolean isOnTheRoad() {
        return status.equals("shipped");
    }

    boolean isDone() {
        return status.equals("delivered") || status.equals("cancelled");
    }

    boolean anythingDelivered() {
        return lines.stream().anyMatch(line -> line.delivered > 0);
    }

    boolean nothingOpen() {
        return lines.stream().allMatch(line -> line.open() == 0);
    }

    String fulfillment() {
        if (nothingOpen() && lines.stream().allMatch(line -> line.closed == 0)) return "FULL";
        return anythingDelivered() ? "PARTIAL" : "NONE";
    }

    Map<String, Long> openPerProduct() {
        var sums = new TreeMap<String, Long>();
        for (Line line : lines) sums.merge(line.product, line.open(), Long::sum);
        return sums;
    }
}
