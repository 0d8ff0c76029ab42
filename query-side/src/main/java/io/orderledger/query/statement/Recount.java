package io.orderledger.query.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Sends the statements of {@link Sums}, for many streams at a time. */
public final class Recount {
    /** Streams that one statement counts; bounds its text, and how many values the database looks up at once. */
    static final int MOST_STREAMS = 512;

    private static final String LIST = "in (?)";

    private final JdbcTemplate jdbc;
    private final Statements statements;
    private final Sums sums;

    public Recount(JdbcTemplate jdbc, Statements statements, Sums sums) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.sums = sums;
    }

    /** Until the end of the transaction nobody else changes the sums. Asked for again, it does nothing. */
    public void lock() {
        if (!sums.lock().isEmpty()) {
            jdbc.query(statements.get(sums.lock()).sql(), row -> {});
        }
    }

    public void takeOut(Collection<String> streams) {
        sums.takeOut().forEach(name -> send(statements.get(name), List.copyOf(streams)));
    }

    public void putIn(Collection<String> streams) {
        sums.putIn().forEach(name -> send(statements.get(name), List.copyOf(streams)));
    }

    /** Puts in what all rows count, into sums that are empty. */
    public void putInAll() {
        if (sums.streams().isEmpty()) {
            return;
        }
        NamedStatement page = statements.get(sums.streams());
        String after = "";
        while (true) {
            List<String> streams = jdbc.queryForList(
                    page.sql(), String.class, page.parameters().of(List.of(new Page(after, MOST_STREAMS))));
            if (streams.isEmpty()) {
                return;
            }
            putIn(streams);
            after = streams.getLast();
        }
    }

    private record Page(String after, int limit) {}

    private void send(NamedStatement statement, List<String> streams) {
        for (int from = 0; from < streams.size(); from += MOST_STREAMS) {
            List<String> some = streams.subList(from, Math.min(streams.size(), from + MOST_STREAMS));
            jdbc.execute(
                    listing(statement.sql(), places(some.size())), (PreparedStatementCallback<Integer>) prepared -> {
                        bind(prepared, some);
                        return prepared.executeUpdate();
                    });
        }
    }

    /** Powers of two, so that few different texts are prepared; the last stream fills what is left, which adds nothing. */
    private static int places(int streams) {
        int highest = Integer.highestOneBit(streams);
        return highest == streams ? streams : highest * 2;
    }

    private static String listing(String sql, int places) {
        return sql.replace(LIST, "in (" + String.join(", ", Collections.nCopies(places, "?")) + ")");
    }

    private static void bind(PreparedStatement prepared, List<String> streams) throws SQLException {
        for (int place = 1; place <= places(streams.size()); place++) {
            prepared.setString(place, streams.get(Math.min(place, streams.size()) - 1));
        }
    }
}
