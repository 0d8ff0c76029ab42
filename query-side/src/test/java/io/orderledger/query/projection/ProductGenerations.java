package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.query.Tables;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop whose products are rebuilt. */
final class ProductGenerations implements AutoCloseable {
    final HikariDataSource database = TestDatabase.migrated();
    final FakeLedger ledger = new FakeLedger();
    final Shelf shelf = new Shelf();

    Node node(BiConsumer<ProductEvent, EventEnvelope> before) {
        return Node.of(
                database,
                ledger,
                Node.settings(100, 1),
                List.of(new Watched<>(ProductConfiguration.projection(), before)));
    }

    void reachesHead(Node node, String projection) {
        Eventually.until(
                projection + " has taken in everything",
                () -> node.statuses().position(projection) >= ledger.headPosition());
    }

    void isLive(Node node, String projection, int generation) {
        Eventually.until(
                projection + " is live in generation " + generation,
                () -> node.processors().byName(projection).work().generation().number() == generation);
    }

    RebuildState rebuild(Node node, String projection) {
        return requireNonNull(node.overview(projection).rebuild());
    }

    int tokensOf(String processor) {
        return new JdbcTemplate(database)
                .queryForList("select segment from projection_token where processor_name = ?", processor)
                .size();
    }

    List<String> viewed() {
        return Tables.rows(database, "product");
    }

    List<String> tablesLike(String pattern) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database() and table_name like ?",
                        String.class,
                        pattern);
    }

    List<String> indexes(String table) {
        List<String> parts = new JdbcTemplate(database)
                .queryForList(
                        "select concat_ws('|', index_name, non_unique, seq_in_index, column_name, collation, sub_part)"
                                + " from information_schema.statistics where table_schema = database()"
                                + " and table_name = ?",
                        String.class,
                        table);
        Collections.sort(parts);
        return parts;
    }

    void onlyOneIsLeft(Node node) {
        Eventually.until(
                "only one is left",
                () -> node.overview(Shelf.PROJECTION).generations().size() == 1);
    }

    @Override
    public void close() {
        database.close();
    }
}
