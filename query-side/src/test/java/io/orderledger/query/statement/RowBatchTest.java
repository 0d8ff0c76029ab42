package io.orderledger.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.statement.RowBatch.Expectation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How statements of many events are grouped, and what the driver's counts are taken for. */
class RowBatchTest {
    private static final NamedStatement INSERT =
            StatementText.parse("note/insert", "insert into note (id, text) values (:id, :text)");
    private static final NamedStatement UPDATE =
            StatementText.parse("note/update", "update note set text = :text where id = :id");
    private static final NamedStatement DELETE = StatementText.parse("note/delete", "delete from note where id = :id");
    private static final HikariDataSource DATABASE = TestDatabase.pool(TestDatabase.emptyDatabase());

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
    private final RowBatch batch = new RowBatch(jdbc, new Recount(jdbc, TestStatements.ALL, Sums.NONE));

    @BeforeAll
    static void create() {
        new JdbcTemplate(DATABASE).execute("create table note (id varchar(20) primary key, text varchar(20))");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void clear() {
        jdbc.update("delete from note");
    }

    @Test
    void statementsOfDifferentStreamsShareGroupsAndThoseOfOneStreamKeepTheirOrder() {
        for (int i = 0; i < 1_200; i++) {
            String stream = "s" + i;
            add(stream, INSERT, Expectation.INSERTED, stream, "first");
            add(stream, UPDATE, Expectation.ONE_ROW, "second", stream);
            add(stream, DELETE, Expectation.ANY, stream);
            add(stream, INSERT, Expectation.INSERTED, stream, "third");
        }
        assertThat(batch.groupCount()).isEqualTo(4);
        flush();
        assertThat(texts()).hasSize(1_200).containsOnly("third");
        assertThat(batch.isEmpty()).isTrue();
    }

    @Test
    void anExecutionJoinsTheEarliestGroupThatItsStreamAllows() {
        add("a", INSERT, Expectation.INSERTED, "a", "1");
        add("a", UPDATE, Expectation.ONE_ROW, "2", "a");
        add("b", INSERT, Expectation.INSERTED, "b", "1");
        add("a", UPDATE, Expectation.ONE_ROW, "3", "a");
        add("b", DELETE, Expectation.ANY, "b");
        add("b", INSERT, Expectation.INSERTED, "b", "4");
        assertThat(batch.groupCount()).as("insert, update, delete, insert").isEqualTo(4);
        flush();
        assertThat(texts()).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void anUpdateThatChangesNothingStillHitsItsRow() {
        add("a", INSERT, Expectation.INSERTED, "a", "same");
        for (int i = 0; i < 10; i++) {
            add("a", UPDATE, Expectation.ONE_ROW, "same", "a");
        }
        flush();
        assertThat(texts()).containsExactly("same");
    }

    @Test
    void anUpdateThatHitsNoRowFailsAlsoInTheMiddleOfALongBatch() {
        for (int i = 0; i < 600; i++) {
            add("s" + i, INSERT, Expectation.INSERTED, "s" + i, "1");
        }
        for (int i = 0; i < 600; i++) {
            add("s" + i, UPDATE, Expectation.ONE_ROW, "2", i == 555 ? "missing" : "s" + i);
        }
        assertThatThrownBy(this::flush).isInstanceOf(RowCountMismatch.class).hasMessageContaining("note/update");
        assertThat(texts()).as("rolled back").isEmpty();
    }

    @Test
    void aDuplicateInTheMiddleOfALongBatchFails() {
        for (int i = 0; i < 600; i++) {
            add("s" + i, INSERT, Expectation.INSERTED, "s" + (i % 599), "1");
        }
        assertThatThrownBy(this::flush).isInstanceOf(DuplicateKeyException.class);
        assertThat(texts()).as("rolled back").isEmpty();
    }

    @Test
    void manyRowsAreInsertedByFewStatements() {
        for (int i = 0; i < 600; i++) {
            add("s" + i, INSERT, Expectation.INSERTED, "s" + i, "1");
        }
        transactions.executeWithoutResult(_ -> {
            long before = executions();
            batch.flush();
            assertThat(executions() - before)
                    .as("four times 128 rows, 64, 16 and 8")
                    .isEqualTo(7);
        });
        assertThat(texts()).hasSize(600);
    }

    @Test
    void manyRowsAreUpdatedByFewStatements() {
        for (int i = 0; i < 600; i++) {
            add("s" + i, INSERT, Expectation.INSERTED, "s" + i, "1");
            add("s" + i, UPDATE, Expectation.ONE_ROW, i % 7 == 0 ? null : "text " + i, "s" + i);
            add("s" + i, UPDATE, Expectation.ONE_ROW, i % 5 == 0 ? null : "last " + i, "s" + i);
        }
        transactions.executeWithoutResult(_ -> {
            long before = executions();
            batch.flush();
            assertThat(executions() - before)
                    .as("but for the second of one stream")
                    .isLessThan(700);
        });
        assertThat(jdbc.queryForList("select concat(id, '=', ifnull(text, '-')) from note order by id", String.class))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 600)
                        .mapToObj(i -> "s" + i + "=" + (i % 5 == 0 ? "-" : "last " + i))
                        .toList());
    }

    @Test
    void nothingIsSentOutsideOfATransaction() {
        add("a", INSERT, Expectation.INSERTED, "a", "1");
        assertThatThrownBy(batch::flush).isInstanceOf(IllegalStateException.class);
        assertThat(texts()).isEmpty();
    }

    private void add(String stream, NamedStatement statement, Expectation expectation, @Nullable Object... row) {
        batch.add(stream, statement, expectation, row);
    }

    /** Of prepared statements, on the transaction's connection. */
    private long executions() {
        return jdbc.query("show session status like 'Com_stmt_execute'", (row, _) -> row.getLong(2))
                .getFirst();
    }

    private void flush() {
        transactions.executeWithoutResult(_ -> batch.flush());
    }

    private List<String> texts() {
        return jdbc.queryForList("select text from note", String.class);
    }
}
