package io.orderledger.query.freshness;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a read may wait for its projection: {@code Prefer: wait=N}, in seconds (RFC 7240). */
final class WaitPreference {
    static final Duration DEFAULT = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?:$|[,;\\s])");

    private WaitPreference() {}

    /** A preference that is not understood is no preference. */
    static Duration of(@Nullable String header) {
        if (header == null) {
            return DEFAULT;
        }
        Matcher matcher = WAIT.matcher(header);
        if (!matcher.find()) {
            return DEFAULT;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
