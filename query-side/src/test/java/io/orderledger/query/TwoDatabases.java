package io.orderledger.query;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.history.Erasure;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.ReadStatements;
import io.orderledger.query.projection.Statements;
import io.orderledger.web.AsOf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One history twice: in one database to its end, in the other only up to a position that moves on. What the first shows as
 * of the position must be what the second shows now. Of whom the history erases, neither has a name.
 */
public final class TwoDatabases implements AutoCloseable {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int BATCH = 500;

    private final HikariDataSource whole = TestDatabase.migrated();
    private final HikariDataSource then = TestDatabase.migrated();
    private final List<Recorded> history;
    private final List<Recorded> withoutErased;
    private final List<? extends Projection<?>> projections;
    private int position;

    public TwoDatabases(List<Recorded> history, List<? extends Projection<?>> projections) {
        this.history = history;
        this.withoutErased = Erasure.readAgain(history);
        this.projections = projections;
        projections.forEach(projection -> new BatchRunner(projection, whole).run(history, BATCH));
    }

    /** The second database takes in all events up to this one. */
    public void moveTo(int newPosition) {
        List<Recorded> next = withoutErased.subList(position, newPosition);
        projections.forEach(projection -> new BatchRunner(projection, then).run(next, BATCH));
        position = newPosition;
    }

    /** The moment at which the second database is. */
    public Past past() {
        Recorded last = history.get(position - 1);
        return new Past(new AsOf(position, last.at(), 0), LocalDate.ofInstant(last.at(), SHANGHAI));
    }

    public ReadStatements whole() {
        return reads(whole);
    }

    public ReadStatements then() {
        return reads(then);
    }

    /** Changes both. */
    public void update(String sql, Object... parameters) {
        new JdbcTemplate(whole).update(sql, parameters);
        new JdbcTemplate(then).update(sql, parameters);
    }

    private static ReadStatements reads(HikariDataSource database) {
        return new ReadStatements(new JdbcTemplate(database), Statements.load());
    }

    @Override
    public void close() {
        whole.close();
        then.close();
    }
}
