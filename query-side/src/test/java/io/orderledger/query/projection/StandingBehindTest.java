package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.product.ProductConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The live generation stands still behind the one that was built: nothing can be compared, and nothing is pretended. */
class StandingBehindTest {
    private static final String BY = "admin-1";

    private final StockedShop shop = new StockedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatCouldNotBeComparedIsComparedBeforeItIsSwapped() throws Exception {
        try (Connection other = shop.database.getConnection();
                Node node = node(1).start()) {
            reachesHead(node);
            lockLiveRows(other, "id in ('p1', 'p2', 'p3')");
            shop.ledger.append(shop.shelf.reservations(30));
            node.rebuilds().rebuild("product", true, BY);
            Eventually.until("a comparison was tried", () -> rebuild(node).comparedAt() != null);
            assertThat(rebuild(node).differences()).isNull();
            assertThat(rebuild(node).trouble()).contains("not be compared");
            ComparisonReport report = node.rebuilds().report("product", 2).orElseThrow();
            assertThat(report.comparable()).isFalse();
            assertThat(report.differences()).isNull();
            shop.ledger.append(shop.shelf.reservations(3));
            Eventually.until(
                    "the other one gets on, which is no answer to that",
                    () -> node.overview(Shelf.PROJECTION)
                                    .generations()
                                    .getLast()
                                    .position()
                            >= shop.ledger.headPosition());
            assertThat(rebuild(node).trouble()).contains("not be compared");

            shop.jdbc.update("update product_2__g2 set name = '别的' where id = 'p2'");
            node.rebuilds().swap("product", false, BY);
            other.rollback();
            Eventually.until(
                    "it is compared now",
                    () -> Long.valueOf(1).equals(rebuild(node).differences()));
            assertThat(rebuild(node).trouble()).isNull();
            assertThat(node.overview(Shelf.PROJECTION).generation()).isEqualTo(1);

            shop.jdbc.update("update product_2__g2 set name = '商品' where id = 'p2'");
            node.rebuilds().swap("product", false, BY);
            Eventually.until("it is live", () -> rebuild(node).state().equals("live"));
        }
    }

    /** They wrote down 0 differences where nothing could be compared. */
    @Test
    void aReportOfAnEarlierVersionThatComparedNothingIsNoComparison() {
        try (Node node = node(1).start()) {
            reachesHead(node);
            node.rebuilds().rebuild("product", false, BY);
            Eventually.until("it is compared", () -> rebuild(node).comparedAt() != null);
            shop.jdbc.update("update product_2__g2 set name = '别的' where id = 'p2'");
            shop.jdbc.update("update projection_generation set differences = 0,"
                    + " report = replace(report, '\"comparable\":true', '\"comparable\":false') where generation = 2");
            assertThat(node.rebuilds().report("product", 2).orElseThrow().comparable())
                    .isFalse();
            node.rebuilds().swap("product", false, BY);
            Eventually.until(
                    "it is compared now",
                    () -> Long.valueOf(1).equals(rebuild(node).differences()));
            assertThat(node.overview(Shelf.PROJECTION).generation()).isEqualTo(1);
        }
    }

    private Node node(int segments) {
        return Node.of(
                shop.database, shop.ledger, Node.settings(100, segments), List.of(ProductConfiguration.projection()));
    }

    private static void lockLiveRows(Connection other, String which) throws SQLException {
        other.setAutoCommit(false);
        try (Statement lock = other.createStatement()) {
            lock.executeQuery("select id from product_2 where " + which + " for update")
                    .close();
        }
    }

    private void reachesHead(Node node) {
        Eventually.until(
                "everything is taken in",
                () -> node.statuses().position(Shelf.PROJECTION) >= shop.ledger.headPosition());
    }

    private static RebuildState rebuild(Node node) {
        return requireNonNull(node.overview(Shelf.PROJECTION).rebuild());
    }
}
