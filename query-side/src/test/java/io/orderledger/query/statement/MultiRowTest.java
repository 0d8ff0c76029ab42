package io.orderledger.query.statement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void anUpdateChoosesItsValuesByTheKey() {
        MultiRow update = of("update note set text = ?, orders = orders + ?, state = 'new, or not' where id = ?");
        assertThat(update.sql(2))
                .isEqualTo("update note set text = case when id = ? then ? when id = ? then ? end,"
                        + " orders = case when id = ? then orders + ? when id = ? then orders + ? end,"
                        + " state = 'new, or not' where id = ? or id = ?");
        assertThat(update.values(rows(new Object[] {"x", 1, "a"}, new Object[] {"y", 2, "b"})))
                .containsExactly("a", "x", "b", "y", "a", 1, "b", 2, "a", "b");
    }

    @Test
    void anUpdateTakesNoRowTwice() {
        MultiRow update = of("update note set text = ? where id = ? and line = ?");
        var first = new Object[] {"x", "a", 1};
        var second = new Object[] {"y", "a", 2};
        var firstAgain = new Object[] {"z", "a", 1};
        assertThat(update.rounds(rows(first, firstAgain, second)))
                .containsExactly(rows(first, second), rows(firstAgain));
    }

    @Test
    void otherStatementsAreNotRepeated() {
        assertThat(MultiRow.of("update note set text = ? where id = ? or text = ?"))
                .isNull();
        assertThat(MultiRow.of("update note set text = (select x from b where y = ?) where id = ?"))
                .isNull();
        assertThat(MultiRow.of("update note set text = ?, orders = ? where id = ? and text = ?"))
                .as("orders would be chosen by a text that is another by then")
                .isNull();
        assertThat(MultiRow.of("update note set text = 'none'")).isNull();
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
        assertThat(narrow.fitting(1)).isEqualTo(1);
        assertThat(narrow.fitting(7)).isEqualTo(4);
        assertThat(narrow.fitting(5_000)).isEqualTo(MultiRow.MOST_ROWS);
        MultiRow wide = of("insert into note (id) values (?" + ", ?".repeat(60) + ")");
        assertThat(wide.fitting(5_000)).isEqualTo(32);
        assertThat(wide.sql(32).length()).isLessThan(8_192);
        MultiRow update = of("update note set a = ?, b = ?, c = ?, d = ? where note_number = ?");
        assertThat(update.sql(update.fitting(5_000)).length()).isBetween(3_000, 8_192);
    }

    private static List<@Nullable Object[]> rows(@Nullable Object[]... rows) {
        return List.of(rows);
    }

    private static MultiRow of(String sql) {
        return requireNonNull(MultiRow.of(sql));
    }
}
