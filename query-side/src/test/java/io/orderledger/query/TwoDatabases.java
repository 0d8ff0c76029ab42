package io.orderledger.query;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.freshness.Past;
import io.orderledger.query.history.Erasure;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.BatchRunner;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.TestStatements;
import io.orderledger.web.AsOf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One history twice: in one database to its end, in the other only up to a position that moves on. What the first shows as
 * of the position must be what the second shows now. Of whom the history erases, neither has a name.
 *
 * <p>All tests share the two; whoever makes the pair finds them empty.
 */
public final class TwoDatabases {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int BATCH = 500;

    private static final HikariDataSource WHOLE = TestDatabase.migrated();
    private static final HikariDataSource THEN = TestDatabase.migrated();

    private final List<Recorded> history;
    private final List<Recorded> withoutErased;
    private final List<? extends Projection<?>> projections;
    private int position;

    public TwoDatabases(List<Recorded> history, List<? extends Projection<?>> projections) {
        this.history = history;
        this.withoutErased = Erasure.readAgain(history);
        this.projections = projections;
        Tables.clear(WHOLE);
        Tables.clear(THEN);
        projections.forEach(projection -> new BatchRunner(projection, WHOLE).run(history, BATCH));
    }

    /** The second database takes in all events up to this one. */
    public void moveTo(int newPosition) {
        List<Recorded> next = withoutErased.subList(position, newPosition);
        projections.forEach(projection -> new BatchRunner(projection, THEN).run(next, BATCH));
        position = newPosition;
    }

    /** The moment at which the second database is. */
    public Past past() {
        Recorded last = history.get(position - 1);
        return new Past(new AsOf(position, last.at(), 0), LocalDate.ofInstant(last.at(), SHANGHAI));
    }

    public ReadStatements whole() {
        return reads(WHOLE);
    }

    public ReadStatements then() {
        return reads(THEN);
    }

    /** Changes both. */
    public void update(String sql, Object... parameters) {
        new JdbcTemplate(WHOLE).update(sql, parameters);
        new JdbcTemplate(THEN).update(sql, parameters);
    }

    private static ReadStatements reads(HikariDataSource database) {
        return new ReadStatements(new JdbcTemplate(database), TestStatements.ALL);
    }
}
