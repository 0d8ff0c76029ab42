package io.orderledger.command.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A delivery run as a clerk would note it: which orders are on board, and what came of each. */
final class PaperRun {
    static final class Stop {
        /** What was still to be handed over when the order came on board, by line. */
        final Map<String, Long> planned = new LinkedHashMap<>();

        boolean open = true;
        boolean handedOver;
        long amount;
    }

    String status = "pending";
    final Map<String, Stop> stops = new LinkedHashMap<>();

    boolean isOver() {
        return status.equals("completed") || status.equals("cancelled");
    }

    boolean anythingOpen() {
        return stops.values().stream().anyMatch(stop -> stop.open);
    }

    boolean anythingHandedOver() {
        return stops.values().stream().anyMatch(stop -> stop.handedOver);
    }

    long amount() {
        return stops.values().stream().mapToLong(stop -> stop.amount).sum();
    }

    void load(String orderId, PaperOrder order) {
        var stop = new Stop();
        for (PaperOrder.Line line : order.lines) if (line.open() > 0) stop.planned.put(line.id, line.open());
        stops.put(orderId, stop);
    }

    void keepOnly(List<String> orderIds) {
        stops.keySet().retainAll(Set.copyOf(orderIds));
    }
}
