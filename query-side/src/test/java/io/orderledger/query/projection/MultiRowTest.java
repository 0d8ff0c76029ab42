package io.orderledger.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which statements can write many rows at once, and how they read then. */
class MultiRowTest {
    @Test
    void valuesAreRepeated() {
        MultiRow insert = of("insert into note\n    (id, text)\nvalues\n    (?, 'none')");
        assertThat(insert.sql(2)).isEqualTo("insert into note (id, text) values (?, 'none'), (?, 'none')");
    }

    @Test
    void whatFollowsOnADuplicateKeyStaysAtTheEnd() {
        MultiRow upsert = of("""
            insert into note (id, orders) values (?, 1)
            on duplicate key update orders = orders + 1, text = greatest(text, values(text))\
            """);
        assertThat(upsert.sql(2))
                .isEqualTo("insert into note (id, orders) values (?, 1), (?, 1)"
                        + " on duplicate key update orders = orders + 1, text = greatest(text, values(text))");
    }

    @Test
    void selectsAreUnited() {
        MultiRow insert = of("""
            insert into a (x, y)
            select cast(? as char(9)), x from b where id = ? on duplicate key update x = values(x)\
            """);
        assertThat(insert.sql(2))
                .isEqualTo("insert into a (x, y) select cast(? as char(9)), x from b where id = ?"
                        + " union all select cast(? as char(9)), x from b where id = ?"
                        + " on duplicate key update x = values(x)");
        assertThat(MultiRow.of("insert into a (x, y) select ?, x from b where id = ?"))
                .as("nobody knows the type of the column")
                .isNull();
    }

    @Test
    void otherStatementsAreNotRepeated() {
        assertThat(MultiRow.of("update note set text = ? where id = ?")).isNull();
        assertThat(MultiRow.of("delete from note where id = ?")).isNull();
        assertThat(MultiRow.of("insert into a (x) values (?) on duplicate key update x = ?"))
                .as("a parameter belongs to one row")
                .isNull();
        assertThat(MultiRow.of("insert into a (x) select x from b where id = ? on duplicate key update x = ?"))
                .isNull();
    }

    @Test
    void rowsAreTakenInPowersOfTwoThatTheDriverKeeps() {
        MultiRow narrow = of("insert into note (id) values (?)");
        assertThat(narrow.rowsOf(1)).isEqualTo(1);
        assertThat(narrow.rowsOf(7)).isEqualTo(4);
        assertThat(narrow.rowsOf(5_000)).isEqualTo(MultiRow.MOST_ROWS);
        MultiRow wide = of("insert into note (id) values (?" + ", ?".repeat(60) + ")");
        assertThat(wide.rowsOf(5_000)).isEqualTo(32);
        assertThat(wide.sql(32).length()).isLessThan(8_192);
    }

    private static MultiRow of(String sql) {
        return requireNonNull(MultiRow.of(sql));
    }
}
