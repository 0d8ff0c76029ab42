package io.orderledger.query.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final int MANY = 400_000;

    @Test
    void numbersAreThoseOfAMap() {
        var random = new Random(7);
        var keys = new Keys();
        Map<Key, Integer> model = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            var key = new Key(random.nextInt(500), random.nextInt(500));
            int expected = model.computeIfAbsent(key, _ -> model.size());
            assertThat(keys.number(key)).isEqualTo(expected);
        }
        assertThat(keys.size()).isEqualTo(model.size());
    }

    /** Ids that somebody has made so that they all fall on one place of a table: hours instead of a second. */
    @Test
    void idsThatWereMadeToCollide() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var keys = new Keys();
            for (long low = 0; low < MANY; low++) keys.number(new Key(Long.rotateLeft(low, 32) ^ 0x5eed, low));
            for (long bits = 0; bits < MANY; bits++) keys.number(new Key(bits << 44, 0));
            for (long bits = 0; bits < MANY; bits++) keys.number(new Key(0, bits << 44));
            assertThat(keys.size()).isGreaterThan(2 * MANY);
        });
    }
}
