package io.orderledger.standalone.load;

import io.orderledger.database.EmbeddedDatabase;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts all projections back to the start of the ledger, after the tables are made and before any projection starts. */
public final class EmptyReadTables implements SmartLifecycle {
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'BASE TABLE'";

    private static final Pattern READ_TABLE = Pattern.compile(".*_\\d+|projection_dead_letter");

    private final JdbcTemplate jdbc;
    private final EmbeddedDatabase database;
    private volatile long emptiedAt;
    private volatile CpuSeconds before = new CpuSeconds(0, 0);

    EmptyReadTables(DataSource dataSource, EmbeddedDatabase database) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.database = database;
    }

    /** When the projections could begin, by {@link System#nanoTime}. */
    long emptiedAt() {
        return emptiedAt;
    }

    /** What had been used until then. */
    CpuSeconds before() {
        return before;
    }

    @Override
    public void start() {
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            if (READ_TABLE.matcher(table).matches()) jdbc.execute("truncate table " + table);
        }
        jdbc.update("delete from projection_token where segment > 0");
        jdbc.update("update projection_token set token = null, token_type = null, owner = null"
                + " where processor_name <> '__config'");
        before = new CpuSeconds(CpuSeconds.of(ProcessHandle.current()), CpuSeconds.of(database.process()));
        emptiedAt = System.nanoTime();
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    @Override
    public boolean isRunning() {
        return emptiedAt != 0;
    }

    /** Projections start last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
