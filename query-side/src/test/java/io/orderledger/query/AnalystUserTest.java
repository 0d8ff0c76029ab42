package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signed in as the analyst that our SQL makes: what is published can be read, and nothing else can be done. */
class AnalystUserTest extends AnalystApp {
    private static final int COMMAND_DENIED = 1142;
    private static final int DATABASE_DENIED = 1044;

    @Test
    void readsEverythingThatIsPublished() throws SQLException {
        List<String> published = tables("rpt\\_%");
        assertThat(published).contains("rpt_order_v1", "rpt_freshness", "rpt_dictionary");
        try (Connection analyst = analyst();
                Statement statement = analyst.createStatement()) {
            for (String name : published) {
                try (ResultSet rows = statement.executeQuery("select * from " + name)) {
                    assertThat(rows.next()).as(name).isTrue();
                }
            }
        }
    }

    @Test
    void readsNothingElse() throws SQLException {
        List<String> others = tables("%");
        others.removeAll(tables("rpt\\_%"));
        assertThat(others)
                .contains("ledger_event", "user_credential", "person_key", "customer", "order_detail", "user_1");
        for (String name : others) {
            denied("select 1 from " + name + " limit 1");
        }
        denied("select 1 from mysql.user");
    }

    @Test
    void changesNothing() throws SQLException {
        denied("insert into rpt_dictionary (view_name, column_name, meaning) values ('a', 'b', 'c')");
        denied("update rpt_order_v1 set status = 'draft'");
        denied("delete from rpt_order_v1");
        denied("insert into ledger_head (id, next_position, epoch) values (2, 1, 1)");
        denied("update product_2 set cost = 0");
        denied("drop view rpt_order_v1");
        denied("create table mine (id int)");
    }

    @Test
    void isMadeAgainWithoutLosingItsPassword() throws SQLException {
        createAnalyst();
        try (Connection analyst = analyst()) {
            assertThat(analyst.isValid(5)).isTrue();
        }
    }

    @Test
    void doesNotReadWhomToCall() throws SQLException {
        try (Connection analyst = analyst();
                Statement statement = analyst.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from information_schema.columns"
                        + " where table_name like 'rpt\\_%' and column_name regexp 'phone|address|contact|remark'")) {
            assertThat(rows.next()).isFalse();
        }
    }

    private static void denied(String sql) throws SQLException {
        try (Connection analyst = analyst();
                Statement statement = analyst.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode()).isIn(COMMAND_DENIED, DATABASE_DENIED));
        }
    }

    private static List<String> tables(String pattern) {
        return JDBC.queryForList(
                "select table_name from information_schema.tables where table_schema = database() and table_name like"
                        + " ?",
                String.class,
                pattern);
    }
}
