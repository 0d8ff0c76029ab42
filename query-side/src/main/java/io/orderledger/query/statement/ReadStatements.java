package io.orderledger.query.statement;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Runs named statements that read. Parameters come from records, as for statements that write. */
public final class ReadStatements {
    private final JdbcTemplate jdbc;
    private final Statements statements;

    public ReadStatements(JdbcTemplate jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    public <T> List<T> list(String name, RowMapper<T> mapper, Record... sources) {
        NamedStatement statement = statements.get(name);
        return jdbc.query(statement.sql(), mapper, statement.parameters().of(List.of(sources)));
    }

    /** Empty when there is no row. */
    public <T> Optional<T> one(String name, RowMapper<T> mapper, Record... sources) {
        return list(name, mapper, sources).stream().findFirst();
    }

    /** Runs a statement that writes down what was done, outside of any projection. */
    public void change(String name, Record... sources) {
        write(name, sources);
    }

    /** Runs a statement of the runtime that writes at once, outside of any batch; how many rows it found. */
    public int write(String name, Record... sources) {
        NamedStatement statement = statements.get(name);
        return jdbc.update(statement.sql(), statement.parameters().of(List.of(sources)));
    }
}
