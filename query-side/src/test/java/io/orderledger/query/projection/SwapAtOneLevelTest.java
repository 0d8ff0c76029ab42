package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Nobody is to read less after a swap than before it. */
class SwapAtOneLevelTest {
    /** More often in all than a live generation is looked at that does not get on. */
    private static final int ATTEMPTS_BETWEEN_BATCHES = 60;

    private static final int BATCHES = 3;

    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    /** One segment of the live generation does not get on; of the other one it must show no less than was read before. */
    @Test
    void whoeverMovesAheadOfOneSegmentIsNotBehindAnother() {
        var swapped = new BegunSwap(
                shop, 2, GenerationWish.SWAP, segment -> isFirst(segment) ? 5 : shop.ledger.headPosition());
        swapped.feedNext(segment -> isFirst(segment) ? shop.ledger.headPosition() : 10);
        assertThat(swapped.complete(new HeldLedger(shop.ledger, shop.jdbc, BegunSwap.LIVE), 1))
                .isTrue();
        assertThat(shop.shown()).isEqualTo(shop.shelf.expected());
    }

    /** As after a batch that has failed and is tried again, one event after the other. */
    @Test
    void aLiveGenerationThatGetsOnIsWaitedForHoweverLongThatTakes() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP, _ -> 5);
        swapped.feedNext(_ -> shop.ledger.headPosition());
        long head = shop.ledger.headPosition();
        var held = new AtomicInteger();
        var counted = new DelegatingDataSource(shop.database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (isStandingStill() && held.incrementAndGet() % ATTEMPTS_BETWEEN_BATCHES == 0) {
                    long batches = held.get() / ATTEMPTS_BETWEEN_BATCHES;
                    swapped.feed(swapped.first(), _ -> batches < BATCHES ? 5 + batches : head);
                }
                return super.getConnection();
            }
        };
        Node impatient = Node.of(counted, shop.ledger, Node.settings(100, 1), List.of(BegunSwap.PRODUCTS));
        try (Claims claims = swapped.claim(swapped.next());
                SliceReader reader = new SliceReader(shop.ledger, Runnable::run)) {
            Generation next = swapped.next();
            var swap = new GenerationSwap(
                    impatient.parts(),
                    swapped.work(next),
                    swapped.names(swapped.first()),
                    claims,
                    swapped.writer(next, claims),
                    reader);
            ComparisonReport report = swap.compared(next);
            assertThat(report.comparable()).isTrue();
            assertThat(report.differences()).isZero();
        }
        assertThat(held).hasValueGreaterThanOrEqualTo(ATTEMPTS_BETWEEN_BATCHES * BATCHES);
    }

    private static boolean isStandingStill() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(StandingStill.class.getName())));
    }

    private static boolean isFirst(Segment segment) {
        return segment.getSegmentId() == 0;
    }
}
