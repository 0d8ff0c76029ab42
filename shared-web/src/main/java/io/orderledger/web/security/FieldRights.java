package io.orderledger.web.security;

import io.orderledger.events.Right;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which right a field of an answer needs. What is called a cost or a profit needs one even where nobody has said so:
 * it may stand in JSON without a type, or in a record whose author forgot.
 */
public final class FieldRights {
    private FieldRights() {}

    /** The right that a field of this name needs; null when it is for everybody. */
    public static @Nullable Right of(String field, @Nullable Needs said) {
        if (said != null) return said.value();
        return speaksOfCost(field) ? Right.COST_READ : null;
    }

    /** Whether the caller of this thread has the right. Nobody has any where nobody calls. */
    public static boolean granted(Right right) {
        return Caller.current().filter(caller -> caller.may(right)).isPresent();
    }

    /** Whether the caller of this thread may know of a field of this name. */
    public static boolean shows(String field) {
        Right right = of(field, null);
        return right == null || granted(right);
    }

    private static boolean speaksOfCost(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.contains("cost") || name.contains("profit") || name.contains("margin");
    }
}
