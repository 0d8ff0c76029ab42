package io.orderledger.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search box. {@code %}, {@code _} and {@code \} in it are literal characters.
 *
 * @param text stripped, never empty
 */
public record Keyword(String text) {
    public Keyword {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty keyword");
        }
    }

    /** Empty when there is nothing to search for. */
    public static Optional<Keyword> of(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Keyword(text));
    }

    /** For {@code like}: values that start with the keyword. Relies on the default escape character {@code \}. */
    public String prefixPattern() {
        return escaped() + "%";
    }

    /** For {@code like}: values that have the keyword anywhere. Relies on the default escape character {@code \}. */
    public String anywherePattern() {
        return "%" + escaped() + "%";
    }

    private String escaped() {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
