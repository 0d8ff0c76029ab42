package io.orderledger.command.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.decision.Change;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of a checked request body as the domain speaks of them. */
public final class Input {
    private Input() {}

    /** A fresh time-ordered id (UUIDv7). */
    public static String newId() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }

    /** An id as the ledger writes it: lower case. */
    public static String id(String uuid) {
        return uuid.toLowerCase(Locale.ROOT);
    }

    public static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    public static @Nullable Quantity quantity(@Nullable BigDecimal amount) {
        return amount == null ? null : new Quantity(amount);
    }

    /** As finely as it is stored and sent: in milliseconds. */
    public static @Nullable Instant instant(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param given absent when the body leaves the field out; empty when it says null */
    public static <V, T> Change<T> change(@Nullable Optional<V> given, Function<V, @Nullable T> read) {
        return given == null
                ? Change.keep()
                : Change.to(given.<@Nullable T>map(read).orElse(null));
    }

    /** A field that may be left out, and then stays as it is, but may not be cleared; null when it is left out. */
    public static <V, T> @Nullable T given(@Nullable Optional<V> given, Function<V, T> read) {
        return given == null ? null : read.apply(given.orElseThrow());
    }

    /** Blank text counts as none. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
