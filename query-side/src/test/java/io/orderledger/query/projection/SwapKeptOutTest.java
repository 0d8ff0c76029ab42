package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** Readers, migrations and tables that stand in the way of a swap: it is given up, and says why. */
class SwapKeptOutTest {
    private static final int MOST_TRIES = 20;
    private static final int LONGEST_SECONDS = 60;

    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"SWAP, READY", "ROLL_BACK, RETIRED"})
    void aGenerationThatReadersKeepOutIsAgainWhatItWasAndReadersPassBetweenTheTries(
            GenerationWish wish, GenerationState before) throws Exception {
        var swapped = new BegunSwap(shop, 1, wish);
        long start = System.nanoTime();
        try (Connection reader = shop.database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product").close();
            assertThat(swapped.complete(shop.ledger, 2)).isFalse();
            reader.rollback();
        }
        assertThat(since(start)).isGreaterThan(GenerationBoard.KEPT.plus(GenerationSwap.BETWEEN_MOVES.multipliedBy(2)));
        assertThat(swapped.next().state()).isEqualTo(before);
        assertThat(swapped.next().trouble()).startsWith("given up: readers");
        swapped.parts().generations().trouble(swapped.next(), "the connection broke");
        assertThat(swapped.next().trouble()).as("nobody has decided yet").startsWith("given up: readers");
        assertThat(swapped.parts().generations().wish(swapped.next(), wish, "admin-1"))
                .isTrue();
        swapped.parts().generations().trouble(swapped.next(), "the connection broke");
        assertThat(swapped.next().trouble()).isEqualTo("the connection broke");
    }

    @Test
    void whatElseKeptItOutIsNamed() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        shop.jdbc.execute("drop view product__g2");
        shop.jdbc.execute("create table product__g2 (id int)");
        assertThat(swapped.complete(shop.ledger, 1)).isFalse();
        assertThat(swapped.next().trouble()).contains("product__g2").doesNotContain("readers");
    }

    /** A rollback is nearly always of another generation than the newest. */
    @Test
    void whatIsWantedOfAnOlderGenerationAndWhatKeepsItOutIsShown() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.ROLL_BACK);
        Generation second = swapped.next();
        swapped.addThird();
        assertThat(swapped.standing(2).next()).isEqualTo("roll-back");
        assertThat(swapped.standing(2).trouble()).isNull();
        shop.jdbc.execute("drop view product__g2");
        shop.jdbc.execute("create table product__g2 (id int)");
        assertThat(swapped.complete(second, shop.ledger, 1)).isFalse();
        assertThat(swapped.standing(2).state()).isEqualTo("retired");
        assertThat(swapped.standing(2).next()).isEqualTo("nothing");
        assertThat(swapped.standing(2).trouble()).startsWith("given up: ");
        assertThat(swapped.standing(3).trouble()).isNull();
    }

    /** As after a migration that another version has run: what this one writes does not fit the generation's table. */
    @Test
    void aGenerationThatCannotTakeInWhatHappensIsGivenUp() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        shop.jdbc.execute("alter table product_2__g2 change reserved promised decimal(18, 2) not null");
        shop.ledger.append(shop.shelf.reservations(3));
        long start = System.nanoTime();
        assertThat(swapped.complete(shop.ledger, 2)).isFalse();
        assertThat(since(start)).isGreaterThan(GenerationSwap.BETWEEN_MOVES.multipliedBy(2));
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().trouble()).startsWith("given up: ").contains("reserved");
        assertThat(shop.shown()).isEqualTo(Shelf.actual(shop.database));
    }

    @Test
    void nobodyChangesTheGenerationsWhileTheViewsMove() throws Exception {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reader = shop.database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product").close();
            Future<Boolean> completed = threads.submit(() -> swapped.complete(shop.ledger, MOST_TRIES));
            Eventually.until(
                    "generations and migrations are locked",
                    () -> isMoving() && isLocked(BegunSwap.NEXT) && areMigrationsLocked() && isMoving());
            reader.rollback();
            assertThat(completed.get(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** As an analyst's: whoever waited for it would keep all others from the generations meanwhile. */
    @Test
    void anOpenTransactionOnAViewOfTheGenerationIsNotWaitedFor() throws Exception {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reader = shop.database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            // What fits already is not made again.
            shop.jdbc.execute("create or replace view product__g2 as select id from product_2__g2");
            reading.executeQuery("select count(*) from product__g2").close();
            Future<?> begun = threads.submit(() -> swapped.begin(swapped.next()));
            assertThatThrownBy(() -> begun.get(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DataAccessException.class);
            assertThat(swapped.states()).containsExactly("live", "ready");
            reader.rollback();
        }
        swapped.begin(swapped.next());
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    @Test
    void aTwinThatFitsIsNotMadeAgainWhoeverReadsIt() throws Exception {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        swapped.setStates("live", "ready");
        try (Connection reader = shop.database.getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.executeQuery("select count(*) from product__g2").close();
            swapped.begin(swapped.next());
            reader.rollback();
        }
        assertThat(swapped.states()).containsExactly("live", "swapping");
    }

    /** What it changes would be missing in the views that move, or in the tables that they show from then on. */
    @Test
    void viewsDoNotMoveWhileTheReadTablesAreMigrated() {
        var swapped = new BegunSwap(shop, 1, GenerationWish.SWAP);
        try (ReadTablesLock _ = ReadTablesLock.of(shop.database, 0)) {
            assertThat(swapped.complete(shop.ledger, 1)).isFalse();
        }
        assertThat(swapped.isShown()).isFalse();
        assertThat(swapped.states()).containsExactly("live", "ready");
        assertThat(swapped.next().trouble()).startsWith("given up: ").contains("migrating");
    }

    private boolean isMoving() {
        return !shop.jdbc
                .queryForList("select id from information_schema.processlist"
                        + " where db = database() and info like 'rename table%'")
                .isEmpty();
    }

    private boolean isLocked(String processor) {
        return !isFree("select generation from projection_generation for update nowait")
                && !isFree("select segment from projection_token where processor_name = '" + processor
                        + "' for update nowait");
    }

    private boolean areMigrationsLocked() {
        try (ReadTablesLock _ = ReadTablesLock.of(shop.database, 0)) {
            return false;
        } catch (IllegalStateException held) {
            return true;
        }
    }

    private boolean isFree(String lock) {
        try {
            shop.jdbc.queryForList(lock);
            return true;
        } catch (DataAccessException held) {
            return false;
        }
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
