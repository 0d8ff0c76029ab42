package io.orderledger.query.history;

import io.orderledger.events.EventMetadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the read tables must hold, worked out in memory from the events, without SQL and without the projections. */
public final class ExpectedTables {
    private final Map<String, List<String>> rows = new TreeMap<>();

    private ExpectedTables() {}

    public static ExpectedTables of(List<Recorded> history) {
        ExpectedTables expected = new ExpectedTables();
        expected.rows.putAll(ExpectedMasterData.of(history));
        expected.rows.putAll(ExpectedPeople.of(history));
        expected.rows.putAll(ExpectedPrices.of(history));
        expected.rows.putAll(ExpectedOrders.of(history));
        expected.rows.putAll(ExpectedSales.of(history));
        expected.rows.putAll(ExpectedSpans.of(history));
        expected.rows.putAll(ExpectedDeliveries.of(history));
        return expected;
    }

    public List<String> rows(String table) {
        List<String> expected = rows.get(table);
        if (expected == null) throw new IllegalArgumentException("Nothing is expected of " + table);
        return expected;
    }

    /** The rows of a table in the same form. */
    public static List<String> actual(DataSource dataSource, String table) {
        return new JdbcTemplate(dataSource)
                .queryForList("select * from " + table).stream()
                        .map(ExpectedTables::text)
                        .toList();
    }

    /** Columns by name; a history's JSON is compared elsewhere, because databases order its keys as they like. */
    static String text(Map<String, ? extends @Nullable Object> row) {
        Map<String, String> columns = new TreeMap<>();
        row.forEach((name, value) -> columns.put(name, name.equals("changes") ? "json" : text(value)));
        return columns.toString();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal decimal -> decimal.stripTrailingZeros().toPlainString();
            case Instant instant ->
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
            case java.sql.Timestamp timestamp -> timestamp.toLocalDateTime().toString();
            case java.sql.Date date -> date.toLocalDate().toString();
            default -> value.toString();
        };
    }

    static String operator(Recorded recorded) {
        Map<String, String> metadata = recorded.metadata();
        String alias = metadata.get(EventMetadata.OPERATOR_ALIAS);
        if (alias != null) return alias;
        return metadata.getOrDefault(EventMetadata.ACTOR_NAME, metadata.getOrDefault(EventMetadata.ACTOR, "anonymous"));
    }
}
