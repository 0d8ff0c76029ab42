package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The views of analysts: how they are made and described. What is in them is for reconciliation and questions to say. */
class ReportViewsTest extends AnalystApp {
    private static final String PUBLISHED = " table_schema = database() and table_name like 'rpt\\_%'";

    @Test
    void theDictionarySaysWhatEachViewAndEachColumnIsAndNothingMore() {
        List<String> described = strings("select concat(view_name, '.', column_name) from rpt_dictionary");
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(strings("select concat(table_name, '.', column_name)"
                        + " from information_schema.columns where" + PUBLISHED
                        + " union select concat(table_name, '.') from information_schema.tables where" + PUBLISHED));
        assertThat(strings("select concat(view_name, '.', column_name) from rpt_dictionary"
                        + " where not (meaning regexp '[一-龥]')"))
                .isEmpty();
        assertThat(strings("select meaning from rpt_dictionary where column_name = ''"))
                .allSatisfy(grain -> assertThat(grain).startsWith("一行一"));
    }

    @Test
    void whoReadsThemNeedsNoRightToWhatTheyAreMadeOf() {
        assertThat(strings("select distinct security_type from information_schema.views where" + PUBLISHED))
                .containsExactly("DEFINER");
    }

    @Test
    void namesTellTypes() {
        assertThat(columns("column_name like '%\\_at'", "data_type <> 'datetime'"))
                .isEmpty();
        assertThat(columns("column_name like '%\\_date'", "data_type <> 'date'"))
                .isEmpty();
        assertThat(columns("data_type in ('datetime', 'timestamp')", "column_name not like '%\\_at'"))
                .isEmpty();
        assertThat(columns("data_type = 'date'", "column_name not like '%\\_date'"))
                .isEmpty();
        assertThat(columns(
                        "column_name regexp 'amount|cost|price|profit|quantity|lag_seconds' and column_name not in"
                                + " ('price_id', 'price_source', 'amount_rank', 'quantity_rank')",
                        "data_type <> 'decimal'"))
                .isEmpty();
        assertThat(columns("true", "data_type in ('float', 'double')")).isEmpty();
        assertThat(columns("true", "column_name not regexp '^[a-z][a-z_]*$'")).isEmpty();
    }

    @Test
    void everyRowOfTheLedgerSaysWhatItReflects() {
        List<String> views = strings("select table_name from information_schema.views where" + PUBLISHED);
        views.remove("rpt_freshness");
        assertThat(strings("select table_name from information_schema.columns where column_name = 'ledger_position' and"
                        + PUBLISHED))
                .containsExactlyInAnyOrderElementsOf(views);
    }

    @Test
    void cancelledOrdersAreKept() {
        assertThat(strings("select distinct status from rpt_order_v1"))
                .containsExactlyInAnyOrder("pending", "confirmed", "delivered", "cancelled");
        assertThat(JDBC.queryForObject("select count(*) from rpt_order_item_v1 where status = 'cancelled'", Long.class))
                .isPositive();
    }

    private static List<String> columns(String which, String wrong) {
        return strings("select concat(table_name, '.', column_name) from information_schema.columns where " + which
                + " and " + wrong + " and" + PUBLISHED);
    }

    private static List<String> strings(String sql) {
        return JDBC.queryForList(sql, String.class);
    }
}
