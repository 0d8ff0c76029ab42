package io.orderledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LedgerHeadTest {
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final int SOME_POLLS = 5;

    private final AtomicLong polls = new AtomicLong();

    @Test
    void asksOnlyWhileSomebodyListens() throws InterruptedException {
        LedgerHead.Listener listener = () -> {};
        try (LedgerHead head = new LedgerHead(polls::incrementAndGet, _ -> {}, OFTEN)) {
            assertThat(polls).hasValue(0);
            head.listen(listener);
            Await.until(() -> polls.get() >= SOME_POLLS);
            head.forget(listener);
            Await.until(head::isIdle);
            long asked = polls.get();
            assertThat(head.awaitBeyond(head.position(), OFTEN.multipliedBy(SOME_POLLS)))
                    .isFalse();
            assertThat(polls).hasValue(asked);
            head.listen(listener);
            Await.until(() -> polls.get() > asked);
        }
    }

    @Test
    void keepsAskingWhenTheDatabaseIsAway() {
        try (LedgerHead head = new LedgerHead(this::awayAtFirst, _ -> {}, OFTEN)) {
            head.listen(() -> {});
            Await.until(() -> head.position() > SOME_POLLS);
        }
    }

    private long awayAtFirst() {
        long poll = polls.incrementAndGet();
        if (poll <= SOME_POLLS) throw new IllegalStateException("away");
        return poll;
    }

    @Test
    void aListenerThatFailsHarmsNeitherTheWriterNorTheOthers() throws InterruptedException {
        AtomicLong told = new AtomicLong();
        try (LedgerHead head = new LedgerHead(() -> 0, _ -> {}, OFTEN)) {
            head.listen(() -> {
                throw new IllegalStateException("gone");
            });
            head.listen(told::incrementAndGet);
            head.advanceTo(1);
            assertThat(told).hasValue(1);
            head.advanceTo(1);
            assertThat(told).as("nothing new").hasValue(1);
            assertThat(head.awaitBeyond(0, OFTEN)).isTrue();
        }
    }
}
