package io.orderledger.command.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a command makes of one field: leaves it, or gives it a value, which may be none. Decided on the state under the
 * stream's lock, so that two who change different fields do not undo each other.
 */
public sealed interface Change<T> {
    record Keep<T>() implements Change<T> {}

    record To<T>(@Nullable T value) implements Change<T> {}

    default @Nullable T on(@Nullable T current) {
        return switch (this) {
            case Keep<T> _ -> current;
            case To<T> to -> to.value();
        };
    }

    static <T> Change<T> keep() {
        return new Keep<>();
    }

    static <T> Change<T> to(@Nullable T value) {
        return new To<>(value);
    }
}
