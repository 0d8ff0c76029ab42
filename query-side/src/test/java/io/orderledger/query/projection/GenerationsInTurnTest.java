package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.query.Tables;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** One generation after the other is shown, kept, shown again, and dropped. */
class GenerationsInTurnTest {
    private static final String BY = "admin-1";

    private final ProductGenerations shop = new ProductGenerations();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void allNodesFollowASwapAndARollbackAndADrop() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        shop.ledger.append(shop.shelf.reservations(300));
        try (Node one = shop.node((_, _) -> {}).start();
                Node other = shop.node((_, _) -> {}).start()) {
            one.rebuilds().rebuild("product-2", true, BY);
            shop.isLive(one, Shelf.PROJECTION, 2);
            shop.isLive(other, Shelf.PROJECTION, 2);
            shop.ledger.append(shop.shelf.reservations(30));
            shop.reachesHead(one, Shelf.PROJECTION);
            shop.reachesHead(other, Shelf.PROJECTION);
            other.rebuilds().rollback("product", 2, BY);
            shop.isLive(one, Shelf.PROJECTION, 1);
            shop.isLive(other, Shelf.PROJECTION, 1);
            shop.ledger.append(shop.shelf.reservations(30));
            shop.reachesHead(one, Shelf.PROJECTION);
            shop.reachesHead(other, Shelf.PROJECTION);
            assertThat(Shelf.actual(shop.database)).isEqualTo(shop.shelf.expected());
            assertThat(shop.viewed()).isEqualTo(Tables.rows(shop.database, "product_2"));
            one.rebuilds().drop("product", 2);
            shop.onlyOneIsLeft(one);
            assertThat(shop.tablesLike("product%\\_\\_g%")).isEmpty();
            assertThatThrownBy(() -> one.rebuilds().drop("product", 1)).isInstanceOf(ApiFailure.class);
            assertThatThrownBy(() -> one.rebuilds().drop("product", 2)).isInstanceOf(ApiFailure.class);
            assertThat(one.rebuilds().rebuild("product", true, BY)).isEqualTo(3);
            shop.isLive(other, Shelf.PROJECTION, 3);
        }
    }

    @Test
    void aNodeThatIsStartedLongAfterItWasMadeFeedsWhatIsLiveByThen() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        Node slow = shop.node((_, _) -> {});
        try (Node node = shop.node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            shop.onlyOneIsLeft(node);
            try (Node started = slow.start()) {
                assertThat(shop.tokensOf("product-2")).isZero();
                shop.isLive(started, Shelf.PROJECTION, 2);
                shop.ledger.append(shop.shelf.reservations(30));
                shop.reachesHead(started, Shelf.PROJECTION);
            }
            assertThat(Tables.rows(shop.database, "product_2")).isEmpty();
            assertThat(shop.tokensOf("product-2")).isZero();
        }
    }

    /** As of a node that stood still while they were dropped. */
    @Test
    void nothingIsBuiltOnRowsThatNoTokenKnows() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        try (Node node = shop.node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            shop.onlyOneIsLeft(node);
            new JdbcTemplate(shop.database).update("insert into product_2 select * from product_2__g2 where id = 'p2'");
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until(
                    "it says so",
                    () -> String.valueOf(shop.rebuild(node, Shelf.PROJECTION).trouble())
                            .contains("product_2"));
            assertThat(shop.rebuild(node, Shelf.PROJECTION).processed()).isZero();
            node.rebuilds().drop("product", 3);
            Eventually.until(
                    "it is given up",
                    () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 4);
            assertThat(shop.viewed())
                    .isEqualTo(Tables.rows(shop.database, "product_2"))
                    .hasSize(3);
        }
    }

    /** As when its answer was lost. */
    @Test
    void aRollbackThatIsSentAgainIsRefusedAndUndoesNothing() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        try (Node node = shop.node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().rollback("product", 2, BY);
            shop.isLive(node, Shelf.PROJECTION, 1);
            assertThatThrownBy(() -> node.rebuilds().rollback("product", 2, BY))
                    .isInstanceOfSatisfying(
                            ApiFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.GENERATION_STATE_NOT_ALLOWED));
            assertThat(shop.rebuild(node, Shelf.PROJECTION).next()).isEqualTo("nothing");
            node.rebuilds().rollback("product", 1, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
        }
    }

    @Test
    void theFirstGenerationsNamesAreUsedAgainOnceItIsDropped() {
        shop.ledger.append(shop.shelf.products("p1", "p2", "p3"));
        shop.ledger.append(shop.shelf.reservations(30));
        try (Node node = shop.node((_, _) -> {}).start()) {
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 2);
            node.rebuilds().drop("product", 1);
            shop.onlyOneIsLeft(node);
            assertThat(Tables.rows(shop.database, "product_2")).isEmpty();
            node.rebuilds().rebuild("product", true, BY);
            shop.isLive(node, Shelf.PROJECTION, 3);
            assertThat(shop.viewed())
                    .isEqualTo(Tables.rows(shop.database, "product_2"))
                    .hasSize(3);
            assertThat(shop.indexes("product_2")).isEqualTo(shop.indexes("product_2__g2"));
        }
    }
}
