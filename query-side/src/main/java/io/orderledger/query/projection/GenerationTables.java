package io.orderledger.query.projection;

import io.orderledger.query.statement.NetworkTimeout;
import io.orderledger.query.statement.SessionSetting;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes, moves and drops the tables and views of generations. Names cannot be parameters: this and
 * {@link GenerationComparison} are where SQL is put together, from names that come from the code and the database itself.
 */
final class GenerationTables {
    /**
     * A reader that holds a table or view longer makes the step fail, which is tried again later: other readers do not queue
     * behind it meanwhile, nor nodes that need the rows which the caller has locked.
     */
    private static final int LONGEST_LOCK_SECONDS = 1;

    private final JdbcTemplate jdbc;

    /** On connections of its own: on that of a transaction each of its statements would commit what was done before. */
    GenerationTables(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(new DelegatingDataSource(dataSource));
    }

    /** A view that reads tables of a generation. */
    private record View(String name, String definition, String security) {}

    /**
     * Makes what is not there yet, with the columns and comments of the live tables.
     *
     * @param lookups indexes that are needed before the rows are there
     * @param untouched whether no segment has taken in anything, as the fence proves
     * @throws IllegalStateException when there are rows then, which nobody can tell from those that are to come
     * @param fence runs each part, while nobody else can work on this generation, or throws
     */
    void make(
            GenerationNames building,
            GenerationNames live,
            List<String> lookups,
            boolean untouched,
            Consumer<Runnable> fence) {
        List<String> views = viewNames();
        for (String declared : building.tables()) {
            if (!views.contains(live.table(declared))) {
                fence.accept(() -> {
                    String table = building.table(declared);
                    executeShort("create table if not exists " + table + " like " + live.table(declared));
                    if (untouched) {
                        refuseRows(table);
                        dropIndexes(table, lookups);
                    }
                });
            }
        }
        fence.accept(() -> {
            for (View view : views()) {
                if (building.tables().stream().anyMatch(own -> live.table(own).equals(view.name()))) {
                    replace(building.in(view.name()), building.in(view.definition()), view.security());
                }
            }
            makeWaitingViews(building);
        });
    }

    /**
     * Every view that shows tables of the projection gets a twin that shows the tables of this generation; one that has it
     * is not touched, so that nobody who reads it is waited for.
     */
    void makeWaitingViews(GenerationNames names) {
        List<View> views = views();
        for (View view : published(names)) {
            View twin = new View(names.waitingView(view.name()), names.in(view.definition()), view.security());
            if (!shows(names, view) && !views.contains(twin)) {
                replace(twin.name(), twin.definition(), twin.security());
            }
        }
    }

    private void replace(String name, String definition, String security) {
        executeShort("create or replace sql security " + security + " view " + name + " as " + definition);
    }

    /** Not emptied here: whoever drops the generation makes sure first that nobody reads the table. */
    private void refuseRows(String table) {
        if (!jdbc.queryForList("select 1 from " + table + " limit 1").isEmpty()) {
            throw new IllegalStateException(
                    table + " has rows already: drop this generation, which empties it, and rebuild again");
        }
    }

    private void dropIndexes(String table, List<String> lookups) {
        for (String name : indexes(table).keySet()) {
            if (!lookups.contains(name)) {
                executeShort("alter table " + table + " drop index `" + name + "`");
            }
        }
    }

    /** Makes the indexes that the live tables have, and lets the database count anew: it plans queries by what it knows. */
    void addIndexes(GenerationNames building, GenerationNames live) {
        List<String> viewNames = viewNames();
        for (String declared : building.tables()) {
            Map<String, String> there = indexes(building.table(declared));
            List<String> missing = new ArrayList<>();
            indexes(live.table(declared)).forEach((name, columns) -> {
                if (!there.containsKey(name)) {
                    missing.add("add index `" + name + "` (" + columns + ")");
                }
            });
            if (!missing.isEmpty()) {
                executeLong("alter table " + building.table(declared) + " " + String.join(", ", missing));
            }
            if (!viewNames.contains(building.table(declared))) {
                executeLong("analyze table " + building.table(declared));
            }
        }
    }

    /** Columns of the indexes that may hold a value twice; upserts rely on all others. */
    private Map<String, String> indexes(String table) {
        Map<String, List<String>> columns = new TreeMap<>();
        jdbc.query(
                "select index_name, index_type, column_name, collation, sub_part from information_schema.statistics"
                        + " where table_schema = database() and table_name = ? and non_unique = 1"
                        + " order by index_name, seq_in_index",
                row -> {
                    if (!"BTREE".equals(row.getString("index_type"))) {
                        throw new IllegalStateException("A rebuild makes plain indexes only, not those of " + table);
                    }
                    String part = row.getString("sub_part") == null ? "" : "(" + row.getInt("sub_part") + ")";
                    String order = "D".equals(row.getString("collation")) ? " desc" : "";
                    columns.computeIfAbsent(row.getString("index_name"), _ -> new ArrayList<>())
                            .add("`" + row.getString("column_name") + "`" + part + order);
                },
                table);
        Map<String, String> indexes = new TreeMap<>();
        columns.forEach((name, parts) -> indexes.put(name, String.join(", ", parts)));
        return indexes;
    }

    /**
     * Lets all views show another generation, in one statement: all move, or none does.
     *
     * @return false when some have moved before, which only a process does that was killed in between
     * @throws org.springframework.dao.DataAccessException when a reader holds one of them, and then none has moved
     */
    boolean moveViews(GenerationNames from, GenerationNames to) {
        List<String> moves = new ArrayList<>();
        for (View view : published(to)) {
            if (!shows(to, view)) {
                moves.add(view.name() + " to " + from.waitingView(view.name()));
                moves.add(to.waitingView(view.name()) + " to " + view.name());
            }
        }
        if (moves.isEmpty()) {
            return false;
        }
        executeShort("rename table " + String.join(", ", moves));
        return true;
    }

    /** Whether a view that everybody reads shows tables of this generation. */
    boolean areShown(GenerationNames names) {
        return published(names).stream().anyMatch(view -> shows(names, view));
    }

    /**
     * Plain tables are emptied only: they are what migrations change and a later generation may use.
     *
     * @param keep throws when somebody else works on this generation, whose tables may be another's by now
     * @throws IllegalStateException when everybody reads them
     */
    void drop(GenerationNames names, Runnable keep) {
        if (areShown(names)) {
            throw new IllegalStateException(
                    "The views show " + names.generation().processor() + ": its tables are not dropped");
        }
        for (View view : published(names)) {
            keep.run();
            executeShort("drop view if exists " + names.waitingView(view.name()));
        }
        List<String> views = viewNames();
        for (String declared : names.tables()) {
            String table = names.table(declared);
            keep.run();
            if (views.contains(table)) {
                if (!names.generation().plain()) {
                    executeShort("drop view " + table);
                }
            } else if (names.generation().plain()) {
                executeLong("truncate table " + table);
            } else {
                executeLong("drop table if exists " + table);
            }
        }
    }

    private void executeShort(String sql) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement();
                    SessionSetting _ = SessionSetting.of(connection, "lock_wait_timeout", LONGEST_LOCK_SECONDS)) {
                return statement.execute(sql);
            }
        });
    }

    private void executeLong(String sql) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (NetworkTimeout _ = NetworkTimeout.forLongStatements(connection);
                    Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static boolean shows(GenerationNames names, View view) {
        return names.in(view.definition()).equals(view.definition());
    }

    /** Views that everybody reads, and that read tables of the projection. */
    private List<View> published(GenerationNames names) {
        return views().stream()
                .filter(view -> !GenerationNames.isOfAGeneration(view.name()))
                .filter(view -> !names.tables().contains(view.name()))
                .filter(view -> names.areNamedIn(view.definition()))
                .toList();
    }

    private List<String> viewNames() {
        return views().stream().map(View::name).toList();
    }

    private List<View> views() {
        return jdbc.query(
                "select table_name, view_definition, security_type from information_schema.views"
                        + " where table_schema = database() order by table_name",
                (row, _) -> new View(row.getString(1), row.getString(2), row.getString(3)));
    }
}
