package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison has found was true when it was made, of the generation that was live then. */
class StaleReportTest {
    private static final String BY = "admin-1";

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private HikariDataSource database;
    private FakeLedger ledger;
    private Node node;

    /** The second generation equals the first, with the same letters. */
    @BeforeEach
    void buildOneThatIsAsWrongAsTheLiveOne() {
        database = TestDatabase.migrated();
        ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        Projection<?> watched = new Watched<>(ProductConfiguration.projection(), (_, envelope) -> {
            if (broken.get() && envelope.position() == 10) {
                throw new IllegalStateException("this event is broken");
            }
        });
        node = Node.of(database, ledger, Node.settings(100, 1), List.of(watched))
                .start();
        Eventually.until(
                "everything is taken in", () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
        rebuild();
        assertThat(generation(2).differences()).isZero();
        broken.set(false);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void whatTheLiveGenerationHasTakenInSinceIsFoundMissing() {
        assertThat(node.retry().retry(Shelf.PROJECTION).left()).isZero();
        swap();
        assertThat(generation(1).state()).isEqualTo(GenerationState.LIVE);
        assertThat(generation(2).state()).isEqualTo(GenerationState.READY);
        assertThat(generation(2).differences()).isPositive();
    }

    @Test
    void aDifferenceThatIsMendedIsInNoSwapsWay() {
        assertThat(node.retry().retry(Shelf.PROJECTION).left()).isZero();
        swap();
        assertThat(generation(2).differences()).isPositive();
        String letter = node.desk().page(Shelf.PROJECTION, 2, 1, 0).getFirst().id();
        assertThat(node.desk().retryStreamOf(Shelf.PROJECTION, letter).left()).isZero();
        swap();
        assertThat(generation(2).state()).isEqualTo(GenerationState.LIVE);
        assertThat(generation(2).differences()).isZero();
    }

    /** As on a node that looks at the generations a moment later. */
    @Test
    void allLettersAreThoseOfTheLiveGenerationAlsoOnANodeThatHasNotFollowedTheViews() {
        Node other = Node.of(database, ledger, Node.settings(100, 1), List.of(ProductConfiguration.projection()));
        node.rebuilds().swap("product", true, BY);
        Eventually.until("the second is live", () -> generation(2).state() == GenerationState.LIVE);
        long before = node.desk().count(Shelf.PROJECTION, 1);
        DeadLetterRetry.Outcome outcome = other.retry().retry(Shelf.PROJECTION);
        assertThat(outcome.takenIn()).isPositive();
        assertThat(outcome.left()).isZero();
        assertThat(node.desk().count(Shelf.PROJECTION, 2)).isZero();
        assertThat(node.desk().count(Shelf.PROJECTION, 1)).isEqualTo(before).isPositive();
    }

    @Test
    void whatWasSkippedInBothGenerationsIsInNoSwapsWay() {
        for (int generation = 1; generation <= 2; generation++) {
            String letter = node.desk()
                    .page(Shelf.PROJECTION, generation, 1, 0)
                    .getFirst()
                    .id();
            assertThat(node.desk().skip(Shelf.PROJECTION, letter, "测试", BY).left())
                    .isZero();
        }
        swap();
        assertThat(generation(2).state()).isEqualTo(GenerationState.LIVE);
        assertThat(node.rebuilds().report("product", 2).orElseThrow().skippedLetters())
                .isEqualTo(2);
    }

    /** The second equals the first, and was passed over for the third. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSwapThatIsSentAgainDoesNotLeadBack(boolean acceptDifferences) {
        rebuild();
        assertThat(generation(3).differences()).isPositive();
        node.rebuilds().swap("product", true, BY);
        Eventually.until("the third is live", () -> generation(3).state() == GenerationState.LIVE);
        assertThatThrownBy(() -> node.rebuilds().swap("product", acceptDifferences, BY))
                .isInstanceOfSatisfying(
                        ApiFailure.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.GENERATION_STATE_NOT_ALLOWED));
        assertThat(generation(2).wish()).isEqualTo(GenerationWish.NOTHING);
    }

    private void swap() {
        node.rebuilds().swap("product", false, BY);
        Eventually.until(
                "nothing is to be done any more",
                () -> generation(2).wish() == GenerationWish.NOTHING
                        && generation(2).state() != GenerationState.SWAPPING);
    }

    private void rebuild() {
        int number = node.rebuilds().rebuild("product", false, BY);
        Eventually.until("it is compared", () -> generation(number).comparedAt() != null);
    }

    private Generation generation(int number) {
        return node.parts().generations().of(Shelf.PROJECTION).stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
