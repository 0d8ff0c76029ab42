package io.orderledger.query.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One value of a row. Its type decides how each kind of file writes it, and that only texts are guarded. */
public sealed interface Cell {
    /** What people have written, or might have: never trusted to be harmless. */
    record Text(String text) implements Cell {}

    /** Money, with its two decimals. */
    record Amount(BigDecimal amount) implements Cell {}

    record Count(int count) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** A time where the business is; files say no zone. */
    record LocalTime(LocalDateTime time) implements Cell {}

    record Empty() implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Empty() : new Text(text);
    }
}
