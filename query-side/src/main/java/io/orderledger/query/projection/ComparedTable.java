package io.orderledger.query.projection;

import io.orderledger.query.projection.ComparisonReport.DifferingColumn;
import io.orderledger.query.projection.ComparisonReport.DifferingRow;
import io.orderledger.query.projection.ComparisonReport.TableComparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One table of two generations. Rows meet by their primary key; columns are equal when their bytes are. */
final class ComparedTable {
    static final int MOST_SHOWN = 20;
    private static final String HIDDEN = "***";

    private final JdbcTemplate jdbc;
    private final String declared;
    private final String live;
    private final String rebuilt;
    private final List<Column> columns;
    private final List<Column> key;

    /** @param isPublic whether it holds ids, codes, numbers and times, and not what people have written */
    private record Column(String name, boolean isText, boolean isPublic, int placeInKey) {
        String of(String table) {
            String column = table + ".`" + name + "`";
            return isText ? "cast(" + column + " as binary)" : column;
        }
    }

    ComparedTable(JdbcTemplate jdbc, String declared, GenerationNames live, GenerationNames rebuilt) {
        this.jdbc = jdbc;
        this.declared = declared;
        this.live = live.table(declared);
        this.rebuilt = rebuilt.table(declared);
        this.columns = jdbc.query(
                "select c.column_name, c.data_type, c.character_set_name, coalesce(s.seq_in_index, 0) as place_in_key"
                        + " from information_schema.columns c left join information_schema.statistics s"
                        + " on s.table_schema = c.table_schema and s.table_name = c.table_name"
                        + " and s.column_name = c.column_name and s.index_name = 'PRIMARY'"
                        + " where c.table_schema = database() and c.table_name = ? order by c.ordinal_position",
                (row, _) -> column(row),
                this.live);
        this.key = columns.stream().filter(column -> column.placeInKey() > 0).toList();
        if (key.isEmpty()) {
            throw new IllegalStateException("Rows of " + declared + " cannot be told apart: it has no primary key");
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        String characters = row.getString("character_set_name");
        boolean isText = characters != null || "json".equals(row.getString("data_type"));
        return new Column(
                row.getString("column_name"),
                isText,
                !isText || "ascii".equals(characters),
                row.getInt("place_in_key"));
    }

    TableComparison compare() {
        Fingerprint liveRows = fingerprint(live);
        Fingerprint rebuiltRows = fingerprint(rebuilt);
        long changed = count("select count(*) from " + both() + " where not " + allEqual());
        long met = count("select count(*) from " + both());
        long missing = liveRows.rows() - met;
        long added = rebuiltRows.rows() - met;
        List<DifferingRow> first = new ArrayList<>();
        if (changed > 0) {
            first.addAll(changedRows());
        }
        if (missing > 0) {
            first.addAll(onlyIn(live, rebuilt, "missing"));
        }
        if (added > 0) {
            first.addAll(onlyIn(rebuilt, live, "added"));
        }
        return new TableComparison(
                declared,
                liveRows.rows(),
                rebuiltRows.rows(),
                liveRows.checksum(),
                rebuiltRows.checksum(),
                changed + missing + added,
                first.subList(0, Math.min(first.size(), MOST_SHOWN)));
    }

    private record Fingerprint(long rows, String checksum) {}

    private Fingerprint fingerprint(String table) {
        String row = joined(", ", column -> "ifnull(cast(t.`" + column.name() + "` as binary), x'00')");
        String crc = "crc32(concat_ws(x'01', " + row + "))";
        return jdbc.query(
                        "select count(*), coalesce(sum(" + crc + "), 0), coalesce(bit_xor(" + crc + "), 0) from "
                                + table + " t",
                        (found, _) -> new Fingerprint(
                                found.getLong(1),
                                found.getBigDecimal(2).toBigInteger().toString(16) + "-"
                                        + Long.toHexString(found.getLong(3))))
                .getFirst();
    }

    private List<DifferingRow> changedRows() {
        String values = joined(
                ", ",
                column -> "a.`" + column.name() + "`, b.`" + column.name() + "`, " + column.of("a") + " <=> "
                        + column.of("b"));
        return jdbc.query(
                "select " + values + " from " + both() + " where not " + allEqual() + " order by " + keyOf("a")
                        + " limit " + MOST_SHOWN,
                (row, _) -> changedRow(row));
    }

    private DifferingRow changedRow(ResultSet row) throws SQLException {
        Map<String, String> keyValues = new LinkedHashMap<>();
        List<DifferingColumn> differing = new ArrayList<>();
        int place = 1;
        for (Column column : columns) {
            if (column.placeInKey() > 0) {
                keyValues.put(column.name(), Objects.toString(shown(column, row.getString(place))));
            }
            if (!row.getBoolean(place + 2)) {
                differing.add(new DifferingColumn(
                        column.name(), shown(column, row.getString(place)), shown(column, row.getString(place + 1))));
            }
            place += 3;
        }
        return new DifferingRow(keyValues, "changed", differing);
    }

    private List<DifferingRow> onlyIn(String table, String other, String kind) {
        return jdbc.query(
                "select " + keyOf("a") + " from " + table + " a left join " + other + " b on " + sameKey()
                        + " where b.`" + key.getFirst().name() + "` is null order by " + keyOf("a") + " limit "
                        + MOST_SHOWN,
                (row, _) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (Column column : key) {
                        values.put(column.name(), Objects.toString(shown(column, row.getString(column.name()))));
                    }
                    return new DifferingRow(values, kind, List.of());
                });
    }

    private static @Nullable String shown(Column column, @Nullable String value) {
        return value == null || column.isPublic() ? value : HIDDEN;
    }

    private String both() {
        return live + " a join " + rebuilt + " b on " + sameKey();
    }

    private String sameKey() {
        return key.stream()
                .map(column -> "a.`" + column.name() + "` = b.`" + column.name() + "`")
                .collect(Collectors.joining(" and "));
    }

    private String allEqual() {
        return "(" + joined(" and ", column -> column.of("a") + " <=> " + column.of("b")) + ")";
    }

    private String keyOf(String table) {
        return key.stream().map(column -> table + ".`" + column.name() + "`").collect(Collectors.joining(", "));
    }

    private String joined(String separator, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(separator));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
