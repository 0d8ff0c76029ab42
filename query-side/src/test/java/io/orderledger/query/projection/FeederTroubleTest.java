package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.web.error.ApiFailure;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What keeps a generation from getting on is shown for as long as it does, and no longer. */
class FeederTroubleTest {
    @Test
    void itIsGoneWhenTheGenerationGetsOnAgain() {
        FakeLedger ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(30));
        AtomicBoolean failing = new AtomicBoolean();
        Projection<?> watched = new Watched<>(ProductConfiguration.projection(), (_, _) -> {
            if (failing.get()) {
                throw new CannotAcquireLockException("the database is busy");
            }
        });
        try (HikariDataSource database = TestDatabase.migrated();
                Node node = Node.of(database, ledger, Node.settings(100, 1), List.of(watched))
                        .start()) {
            node.rebuilds().rebuild("product", false, "admin-1");
            Eventually.until("it is compared", () -> rebuild(node).comparedAt() != null);
            failing.set(true);
            ledger.append(shelf.reservations(30));
            Eventually.until("it does not get on", () -> rebuild(node).trouble() != null);
            failing.set(false);
            Eventually.until("it gets on", () -> rebuild(node).trouble() == null);
            assertThat(rebuild(node).state()).isEqualTo("ready");
        }
    }

    /** As while nodes of two versions run, or when one goes back. */
    @ParameterizedTest
    @ValueSource(strings = {"ready", "swapping"})
    void whatOnlyALaterVersionKnowsIsLeftToItAndCanBeDropped(String state) {
        FakeLedger ledger = new FakeLedger();
        Shelf shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
        try (HikariDataSource database = TestDatabase.migrated();
                Node node = Node.of(database, ledger, Node.settings(100, 1), List.of(ProductConfiguration.projection()))
                        .start()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            node.rebuilds().rebuild("product", false, "admin-1");
            Eventually.until("it is compared", () -> rebuild(node).comparedAt() != null);
            jdbc.update("update projection_generation set state = ?, wanted = 'polish' where generation = 2", state);
            Eventually.until(
                    "another node may claim it",
                    () -> jdbc.queryForList("select segment from projection_token"
                                            + " where processor_name = 'product-2@g2' and owner is null")
                                    .size()
                            == 1);
            Eventually.until("it says so", () -> rebuild(node).next().equals("unknown"));
            assertThatThrownBy(() -> node.rebuilds().swap("product", true, "admin-1"))
                    .isInstanceOf(ApiFailure.class);
            assertThat(jdbc.queryForList("select wanted from projection_generation where generation = 2", String.class))
                    .containsExactly("polish");
            node.rebuilds().drop("product", 2);
            Eventually.until(
                    "it is gone",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
        }
    }

    private static RebuildState rebuild(Node node) {
        return requireNonNull(node.overview(Shelf.PROJECTION).rebuild());
    }
}
