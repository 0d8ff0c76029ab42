package io.orderledger.command.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands on the shelf and whom it is promised to, in hundredths. Nobody keeps an eye on product c. */
final class PaperShelf {
    static final Set<String> TRACKED = Set.of("a", "b");

    final Map<String, Long> onHand = new TreeMap<>(Map.of("a", 10_000L, "b", 3_000L));
    private final Map<String, Map<String, Long>> promised = new HashMap<>();

    /** From now on the order is promised exactly this; false, and nothing changes, when it is not there. */
    boolean reserve(String orderId, Map<String, Long> wanted, boolean mayGoNegative) {
        Map<String, Long> before = promised.getOrDefault(orderId, Map.of());
        for (String product : TRACKED) {
            long more = wanted.getOrDefault(product, 0L) - before.getOrDefault(product, 0L);
            long available = onHand.getOrDefault(product, 0L) - reserved(product);
            if (more > 0 && more > available && !mayGoNegative) return false;
        }
        var now = new TreeMap<>(wanted);
        now.keySet().retainAll(TRACKED);
        promised.put(orderId, now);
        return true;
    }

    long reserved(String product) {
        return promised.values().stream()
                .mapToLong(byProduct -> byProduct.getOrDefault(product, 0L))
                .sum();
    }

    void take(String product, long quantity) {
        onHand.computeIfPresent(product, (_, before) -> before - quantity);
    }

    String adjust(String product, long difference) {
        if (!TRACKED.contains(product)) return "StockNotTracked";
        take(product, -difference);
        return PaperShop.DONE;
    }

    String count(String product, long counted) {
        onHand.put(product, counted);
        return PaperShop.DONE;
    }
}
