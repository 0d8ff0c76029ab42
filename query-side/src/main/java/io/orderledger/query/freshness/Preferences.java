package io.orderledger.query.freshness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a read asks for with {@code Prefer} (RFC 7240). A preference that is not known or not understood is no
 * preference, and of one that is named twice the first counts.
 *
 * @param longestWait how long the read may wait for its projections: {@code wait=N}, in seconds
 * @param strict whether it would rather fail than show less than it asked for: {@code handling=strict}
 */
record Preferences(Duration longestWait, boolean strict) {
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(2);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** More digits are more than the longest wait anyway, and would not fit a number. */
    private static final int MAX_DIGITS = 9;

    /** @param headers the values of all {@code Prefer} headers, in order */
    static Preferences of(Collection<String> headers) {
        Map<String, String> named = new HashMap<>();
        for (String preference : split(String.join(",", headers), ',')) {
            // What follows a semicolon are parameters of the preference; ours have none.
            String[] parts = split(preference, ';').getFirst().split("=", 2);
            named.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "" : word(parts[1]));
        }
        return new Preferences(wait(named.get("wait")), "strict".equalsIgnoreCase(named.get("handling")));
    }

    private static Duration wait(@Nullable String seconds) {
        if (seconds == null || !DIGITS.matcher(seconds).matches()) {
            return DEFAULT_WAIT;
        }
        if (seconds.length() > MAX_DIGITS) {
            return LONGEST_WAIT;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(seconds));
        return wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted;
    }

    /** A token as it stands, a quoted string without its quotes. */
    private static String word(String text) {
        String word = text.strip();
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1") : word;
    }

    /** Splits where the separator stands outside of quotes; always gives one part at least. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\\' && quoted) {
                i++;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
