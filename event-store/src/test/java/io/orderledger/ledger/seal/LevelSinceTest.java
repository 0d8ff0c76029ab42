package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSinceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LOOKS = 100;
    private static final long EVENTS_A_SECOND = 10;

    private final LevelSince level = new LevelSince(0);

    /** As whoever stands by sees it: the newest checkpoint is never over the events of this moment. */
    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void staysAsFarBackAsSealingIs(long secondsBehind) {
        for (long at = 1; at <= LOOKS; at++) look(at, secondsBehind);
        assertThat(level.until(LOOKS * SECOND)).isBetween(seconds(secondsBehind), seconds(2 * secondsBehind));
    }

    @Test
    void isNowWhenAllIsSealed() {
        look(7, 0);
        assertThat(level.until(9 * SECOND)).isEqualTo(seconds(2));
    }

    @Test
    void growsWhileNobodySeals() {
        look(7, 0);
        for (long at = 8; at <= LOOKS; at++) level.looked(at * SECOND, at * EVENTS_A_SECOND, 7 * EVENTS_A_SECOND);
        assertThat(level.until(LOOKS * SECOND)).isGreaterThanOrEqualTo(seconds(LOOKS - 8));
    }

    private void look(long at, long secondsBehind) {
        long head = at * EVENTS_A_SECOND;
        level.looked(at * SECOND, head, head - secondsBehind * EVENTS_A_SECOND);
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
