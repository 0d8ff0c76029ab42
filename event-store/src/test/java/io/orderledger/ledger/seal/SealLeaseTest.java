package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.Await;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long whoever cannot seal leaves it to others. */
class SealLeaseTest {
    private static final Duration LENGTH = Duration.ofSeconds(3);
    private static final Duration PART = LENGTH.dividedBy(3);
    private static final Duration MOST = LENGTH.multipliedBy(3);
    private SealedShop shop;
    private SealLease lease;

    @BeforeEach
    void open() {
        shop = new SealedShop();
        lease = new SealLease(shop.pool, "node", LENGTH);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void shortlyAtFirstAndLongerEachTimeUntilItCanSeal() {
        assertThat(aside()).isBetween(PART, MOST);
        assertThat(aside()).isGreaterThanOrEqualTo(PART.multipliedBy(2));
        lease.comeBack();
        assertThat(aside()).isBetween(PART, MOST);
    }

    private Duration aside() {
        assertThat(lease.hold()).isTrue();
        long start = System.nanoTime();
        lease.standAside();
        assertThat(lease.held()).isFalse();
        Await.until(lease::hold);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
