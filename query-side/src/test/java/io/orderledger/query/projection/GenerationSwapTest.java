package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.web.error.ApiFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A swap that was begun, and ends whatever happens to whoever began it. */
class GenerationSwapTest {
    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    /** As after a failure, or on another node: nobody has waited yet. */
    @Test
    void viewsDoNotMoveBeforeAllNodesKnowThatTheyWill() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        long start = System.nanoTime();
        assertThat(swapped.complete(shop.ledger, 1)).isTrue();
        assertThat(since(start)).isGreaterThan(GenerationBoard.KEPT);
        assertThat(swapped.next().state()).isEqualTo(GenerationState.LIVE);
        assertThat(shop.shown()).isEqualTo(shop.shelf.expected());
    }

    /** As after standing still for as long as another one tried: what that one has given up is not done any more. */
    @ParameterizedTest
    @CsvSource({"ready, live", "dropping, live", "swapping, retired"})
    void viewsDoNotMoveOnceTheSwapIsGivenUp(String second, String first) {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        Generation before = swapped.next();
        swapped.setStates(first, second);
        assertThatThrownBy(() -> swapped.complete(before, shop.ledger, 1)).hasMessageContaining("not to be swapped");
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly(first, second);
    }

    /** As when the node died right after the views had moved. */
    @Test
    void whatTheViewsShowAlreadyIsNotGivenUp() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.moveViewsOnly();
        assertThat(swapped.complete(shop.ledger, 0)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
    }

    @Test
    void whatTheViewsShowIsNotDroppedWhateverItsStateSays() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.moveViewsOnly();
        swapped.setStates("live", "ready");
        assertThatThrownBy(() -> swapped.node().rebuilds().drop(BegunSwap.LIVE, 2))
                .isInstanceOf(ApiFailure.class);
        assertThatThrownBy(() -> swapped.parts().tables().drop(swapped.names(swapped.next()), () -> {}))
                .hasMessageContaining("The views show product-2@g2");
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(shop.shown()).isEqualTo(shop.shelf.expected());
    }

    /** As when the connection broke that held the live generation still, right after the views and the states had moved. */
    @Test
    void whatIsLiveAlreadyIsNotMovedAgainAndKeepsNoTrouble() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        Generation before = swapped.next();
        assertThat(swapped.complete(before, shop.ledger, 1)).isTrue();
        assertThat(swapped.complete(before, shop.ledger, 1)).isTrue();
        assertThat(swapped.states()).containsExactly("retired", "live");
        swapped.parts().generations().trouble(before, "the connection broke");
        assertThat(swapped.next().trouble()).isNull();
    }

    /** A feeder that stood still does not begin again what has come to its end. */
    @Test
    void aSwapThatIsNotWantedAnyMoreIsNotBegun() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        Generation before = swapped.next();
        shop.jdbc.update("update projection_generation set wanted = 'nothing'");
        swapped.begin(before);
        assertThat(swapped.states()).containsExactly("live", "ready");
        swapped.begin(swapped.next());
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    /** As by a node that starts with another version between the two. */
    @Test
    void aViewThatWasChangedSinceTheBeginIsShownAsItIsNow() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        swapped.begin(swapped.next());
        shop.jdbc.execute("create or replace view product as select p.*, 7 as later from product_2 p");
        assertThat(swapped.complete(shop.ledger, 1)).isTrue();
        assertThat(shop.jdbc.queryForList("select distinct later from product", Integer.class))
                .containsExactly(7);
        assertThat(swapped.isShown()).isTrue();
        assertThat(shop.shown()).isEqualTo(shop.shelf.expected());
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
