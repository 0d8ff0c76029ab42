package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dead letters that the two generations do not have in common send a swap back to the comparison. */
class SwapWithLettersTest {
    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    /** As when somebody has let the live generation take in, since the comparison, what was a letter of both. */
    @ParameterizedTest
    @CsvSource({"COMPARE_AND_SWAP, false, live, ready", "SWAP, true, retired, live"})
    void aLetterOfOneGenerationSendsTheSwapBackToTheComparisonUnlessDifferencesAreAccepted(
            GenerationWish wish, boolean moved, String first, String second) {
        var swapped = new BegunSwap(shop, 1, wish);
        swapped.work(swapped.next())
                .deadLetters()
                .add(shop.ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        assertThat(swapped.complete(shop.ledger, 1)).isEqualTo(moved);
        assertThat(swapped.isShown()).isEqualTo(moved);
        assertThat(swapped.states()).containsExactly(first, second);
        assertThat(swapped.next().wish()).isEqualTo(moved ? GenerationWish.NOTHING : wish);
    }

    @Test
    void theSameLettersOfBothGenerationsStandInNoSwapsWay() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.COMPARE_AND_SWAP);
        for (Generation generation : List.of(swapped.first(), swapped.next())) {
            swapped.work(generation)
                    .deadLetters()
                    .add(shop.ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        }
        assertThat(swapped.complete(shop.ledger, 1)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
    }

    /** It is a letter of neither then, and the event is in the rows of one. */
    @Test
    void aLetterThatIsRetriedInOneGenerationAndSkippedInTheOtherSendsTheSwapBackToTheComparison() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.COMPARE_AND_SWAP);
        for (Generation generation : List.of(swapped.first(), swapped.next())) {
            swapped.work(generation)
                    .deadLetters()
                    .add(shop.ledger.messages().getLast(), new IllegalStateException("this event is broken"));
        }
        shop.jdbc.update("delete from projection_dead_letter where processing_group = ?", BegunSwap.LIVE);
        DeadLetterDesk desk = swapped.node().desk();
        String other = desk.page(BegunSwap.LIVE, 2, 1, 0).getFirst().id();
        assertThat(desk.skip(BegunSwap.LIVE, other, "测试", "admin-1").left()).isZero();
        assertThat(swapped.complete(shop.ledger, 1)).isFalse();
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().wish()).isEqualTo(GenerationWish.COMPARE_AND_SWAP);
    }
}
