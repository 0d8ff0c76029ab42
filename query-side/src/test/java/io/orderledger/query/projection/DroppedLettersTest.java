package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody drops a generation while somebody else decides about its letters: nothing is written into emptied tables. */
class DroppedLettersTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String LOCK =
            "select segment from projection_token where processor_name = 'product-2' for update";

    @ParameterizedTest
    @ValueSource(strings = {"retry", "skip"})
    void lettersOfAGenerationThatIsDroppedMeanwhileAreLeftAlone(String decision) throws Exception {
        FakeLedger ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        AtomicBoolean broken = new AtomicBoolean(true);
        Projection<?> watched = new Watched<>(ProductConfiguration.projection(), (_, envelope) -> {
            if (broken.get() && envelope.position() == 10) {
                throw new IllegalStateException("this event is broken");
            }
        });
        try (HikariDataSource database = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            try (Node node = Node.of(database, ledger, Node.settings(100, 1), List.of(watched))
                    .start()) {
                Eventually.until(
                        "everything is taken in",
                        () -> node.statuses().position(Shelf.PROJECTION) >= ledger.headPosition());
            }
            broken.set(false);
            jdbc.update("update projection_generation set state = 'retired'");
            DeadLetterDesk desk = Node.of(database, ledger, Node.settings(100, 1), List.of(watched))
                    .desk();
            String letter = desk.page(Shelf.PROJECTION, 1, 1, 0).getFirst().id();
            long letters = desk.count(Shelf.PROJECTION, 1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    Connection feeder = database.getConnection();
                    Statement holding = feeder.createStatement()) {
                feeder.setAutoCommit(false);
                holding.executeQuery(LOCK).close();
                var decided = CompletableFuture.runAsync(
                        () -> {
                            if (decision.equals("skip")) desk.skip(Shelf.PROJECTION, letter, "测试", "admin-1");
                            else desk.retryStreamOf(Shelf.PROJECTION, letter);
                        },
                        threads);
                Eventually.until("it waits for the feeder", () -> isWaiting(jdbc));
                jdbc.update("update projection_generation set state = 'dropping'");
                feeder.rollback();
                assertThat(decided)
                        .failsWithin(LONGEST)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOfSatisfying(
                                ApiFailure.class,
                                refused ->
                                        assertThat(refused.code()).isEqualTo(ErrorCode.GENERATION_STATE_NOT_ALLOWED));
            }
            assertThat(desk.count(Shelf.PROJECTION, 1)).isEqualTo(letters);
            assertThat(desk.skipped(Shelf.PROJECTION)).isEmpty();
        }
    }

    private static boolean isWaiting(JdbcTemplate jdbc) {
        return !jdbc.queryForList("select id from information_schema.processlist where db = database()"
                        + " and id <> connection_id() and info like 'select segment%from projection_token%for update'")
                .isEmpty();
    }
}
