package io.orderledger.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Read tables, and a ledger of three products of which something was reserved. */
final class StockedShop implements AutoCloseable {
    private static final int RESERVATIONS = 30;

    final HikariDataSource database = TestDatabase.migrated();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final FakeLedger ledger = new FakeLedger();
    final Shelf shelf = new Shelf();

    StockedShop() {
        ledger.append(shelf.products("p1", "p2", "p3"));
        ledger.append(shelf.reservations(RESERVATIONS));
    }

    /** What everybody reads. */
    Map<String, BigDecimal> shown() {
        Map<String, BigDecimal> rows = new TreeMap<>();
        jdbc.query("select id, reserved from product", row -> {
            rows.put(row.getString("id"), row.getBigDecimal("reserved"));
        });
        return rows;
    }

    @Override
    public void close() {
        database.close();
    }
}
