package io.orderledger.command.history;

import static io.orderledger.command.history.PaperShop.DONE;
import static io.orderledger.command.history.PaperShop.hundredths;

import io.orderledger.command.history.PaperOrder.Line;
import io.orderledger.command.order.domain.RequestedLine;
import io.orderledger.events.Money;
import io.orderledger.events.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a line costs the customer, worked out by hand. */
final class PaperPricing {
    /** In cents. */
    private static final Map<String, Long> GLOBAL = Map.of("a", 550L, "b", 400L, "c", 225L);

    private final PaperPrices own;

    PaperPricing(PaperPrices own) {
        this.own = own;
    }

    String write(List<RequestedLine> requested, List<Line> before, Role role, long day, List<Line> written) {
        String gravest = DONE;
        List<Line> left = new ArrayList<>(before);
        List<@Nullable Line> continued = new ArrayList<>();
        for (RequestedLine want : requested) {
            continued.add(take(left, line -> line.id.equals(want.lineId())));
        }
        for (int i = 0; i < requested.size(); i++) {
            RequestedLine want = requested.get(i);
            long quantity = hundredths(want.quantity());
            Line was = continued.get(i);
            if (was == null) was = take(left, line -> line.product.equals(want.productId()));
            Long sent = cents(want.unitPrice());
            String id = was == null ? want.lineId() : was.id;
            boolean frozen = was != null
                    && was.product.equals(want.productId())
                    && was.quantity == quantity
                    && (sent == null || sent == was.unitPrice);
            if (was != null && frozen) {
                written.add(new Line(id, want.productId(), quantity, was.unitPrice));
                continue;
            }
            long all = requested.stream()
                    .filter(other -> other.productId().equals(want.productId()))
                    .mapToLong(other -> hundredths(other.quantity()))
                    .sum();
            long rule = rule(want.productId(), all, day);
            long price = sent == null ? rule : sent;
            if (price != rule && role == Role.EMPLOYEE) gravest = "PriceChanged";
            boolean tooCheap = price < PaperOrder.COSTS.getOrDefault(want.productId(), 0L);
            if (price != rule && tooCheap && role == Role.MANAGER) gravest = "BelowCost";
            written.add(new Line(id, want.productId(), quantity, price));
        }
        return gravest;
    }

    void reprice(List<Line> lines, long day) {
        for (Line line : lines) {
            long all = lines.stream()
                    .filter(other -> other.product.equals(line.product))
                    .mapToLong(other -> other.quantity)
                    .sum();
            line.unitPrice = rule(line.product, all, day);
        }
    }

    private long rule(String product, long quantity, long day) {
        long price = own.resolve(product, quantity, day);
        return price == 0 ? GLOBAL.getOrDefault(product, 0L) : price;
    }

    static boolean same(List<Line> one, List<Line> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            Line a = one.get(i);
            Line b = other.get(i);
            boolean same = a.id.equals(b.id)
                    && a.product.equals(b.product)
                    && a.quantity == b.quantity
                    && a.unitPrice == b.unitPrice;
            if (!same) return false;
        }
        return true;
    }

    private static @Nullable Line take(List<Line> left, Predicate<Line> wanted) {
        for (Line line : left) {
            if (!wanted.test(line)) continue;
            left.remove(line);
            return line;
        }
        return null;
    }

    private static @Nullable Long cents(@Nullable Money money) {
        return money == null ? null : money.amount().movePointRight(2).longValueExact();
    }
}
