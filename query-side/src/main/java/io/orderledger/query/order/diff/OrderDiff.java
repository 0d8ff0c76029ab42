package io.orderledger.query.order.diff;

import io.orderledger.web.order.OrderHistoryView.FieldChange;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between an order and itself at another time.
 *
 * @param fields of the order: what each was and what it became; those that stayed are not there
 * @param lines matched by their id: those that are new, gone, or changed
 * @param words the same for people, one thing a sentence
 */
public record OrderDiff(Map<String, FieldChange> fields, List<LineDiff> lines, List<String> words) {

    /** What happened to a line. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line that is not what it was.
     *
     * @param change added, removed or changed
     * @param fields of an added line all become something, of a removed one all were something
     */
    public record LineDiff(
            String id, String productId, String productName, String change, Map<String, FieldChange> fields) {}

    /**
     * @param from absent before the order was placed: then everything is new
     * @param visible by name, the fields that the reader may know of
     */
    public static OrderDiff between(
            @Nullable OrderView from, OrderView to, Locale language, Predicate<String> visible) {
        Map<String, FieldChange> fields = changes(DiffField.OF_ORDER, from, to, visible);
        List<LineDiff> lines = new ArrayList<>();
        DiffWords words = new DiffWords(language);
        words.order(fields);
        Map<String, OrderItemView> before = byId(from);
        Map<String, OrderItemView> after = byId(to);
        before.forEach((id, line) -> {
            if (!after.containsKey(id)) {
                lines.add(diff(Change.REMOVED, line, changes(DiffField.OF_LINE, line, null, visible)));
                words.removed(line);
            }
        });
        after.forEach((id, line) -> {
            OrderItemView old = before.get(id);
            Map<String, FieldChange> changes = changes(DiffField.OF_LINE, old, line, visible);
            if (old == null) {
                lines.add(diff(Change.ADDED, line, changes));
                words.added(line);
            } else if (!changes.isEmpty()) {
                lines.add(diff(Change.CHANGED, line, changes));
                words.changed(line, changes);
            }
        });
        return new OrderDiff(fields, lines, words.sentences());
    }

    private static LineDiff diff(Change change, OrderItemView line, Map<String, FieldChange> fields) {
        return new LineDiff(line.id(), line.productId(), line.productName(), change.wireName(), fields);
    }

    private static Map<String, OrderItemView> byId(@Nullable OrderView order) {
        List<OrderItemView> items = order == null ? List.of() : order.items();
        return items.stream()
                .collect(Collectors.toMap(OrderItemView::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static <T> Map<String, FieldChange> changes(
            List<DiffField<T>> fields, @Nullable T from, @Nullable T to, Predicate<String> visible) {
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        for (DiffField<T> field : fields) {
            Object was = from == null ? null : field.value().apply(from);
            Object is = to == null ? null : field.value().apply(to);
            boolean same = was == null ? is == null : was.equals(is);
            if (!same && visible.test(field.name())) changes.put(field.name(), new FieldChange(was, is));
        }
        return changes;
    }
}
