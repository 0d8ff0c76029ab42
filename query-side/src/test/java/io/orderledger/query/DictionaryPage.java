package io.orderledger.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The text of {@code docs/data-dictionary.md}, from what the database says of itself: the same on every server. */
final class DictionaryPage {
    private static final Pattern DISPLAY_WIDTH = Pattern.compile("^(bigint|int|smallint|tinyint)\\(\\d+\\)");
    private static final String INTRODUCTION = """
        # 数据字典 · Data dictionary

        由测试从 information_schema 和 rpt_dictionary 生成，请勿手工修改；
        `mvn test -pl query-side -am -Dtest=DataDictionaryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true` 重新生成。

        - [分析视图](#分析视图)：供分析人员查询，名称与含义保持不变；不兼容的变化另立 `_v2`。用法见 [analysts.md](analysts.md)。
        - [内部表](#内部表)：随版本变化，分析账号无权读取。

        时间列 `*_at` 为 UTC，日期列 `*_date` 为营业日（当地日期）；金额、数量为两位小数的 DECIMAL。
        """;

    private final JdbcTemplate jdbc;

    DictionaryPage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n## 分析视图\n");
        for (Map<String, @Nullable Object> view : rows("""
            select table_name as name, d.meaning as meaning from information_schema.tables t
            join rpt_dictionary d on d.view_name = t.table_name and d.column_name = ''
            where t.table_schema = database() order by table_name\
            """)) {
            section(page, text(view, "name"), "粒度：" + text(view, "meaning"), viewColumns(text(view, "name")));
        }
        page.append("\n## 内部表\n");
        for (Map<String, @Nullable Object> table : rows("""
            select table_name as name, table_comment as meaning from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE'
            and table_name not like 'flyway%' and table_name not like 'rpt\\_%' order by table_name\
            """)) {
            section(page, text(table, "name"), text(table, "meaning"), columns(text(table, "name")));
        }
        return page.toString();
    }

    /** Whether a column of a view may be null is worked out by servers, and not alike: views do not say it. */
    private static void section(
            StringBuilder page, String name, String meaning, List<Map<String, @Nullable Object>> columns) {
        boolean table = columns.stream().anyMatch(column -> column.containsKey("in_key"));
        page.append("\n### ").append(name).append("\n\n").append(meaning).append("\n\n");
        page.append(table ? "| 列 | 类型 | 可空 | 键 | 含义 |\n|---|---|---|---|---|\n" : "| 列 | 类型 | 含义 |\n|---|---|---|\n");
        for (Map<String, @Nullable Object> column : columns) {
            page.append("| `").append(text(column, "name")).append("` | ").append(type(column));
            if (table) {
                page.append(" | ").append(text(column, "nullable").equals("YES") ? "是" : "否");
                page.append(" | ").append(key(text(column, "in_key")));
            }
            page.append(" | ")
                    .append(text(column, "meaning").replace("|", "\\|"))
                    .append(" |\n");
        }
    }

    private static String key(String inKey) {
        return switch (inKey) {
            case "PRI" -> "主键";
            case "UNI" -> "唯一";
            case "MUL" -> "索引";
            default -> "";
        };
    }

    /** Display widths are MariaDB's alone, and JSON is a long text there. */
    private static String type(Map<String, @Nullable Object> column) {
        String type = DISPLAY_WIDTH.matcher(text(column, "type")).replaceFirst("$1");
        boolean json = type.equals("json")
                || (type.equals("longtext") && text(column, "meaning").startsWith("变更详情"));
        return json ? "json" : type.toLowerCase(Locale.ROOT);
    }

    private List<Map<String, @Nullable Object>> viewColumns(String view) {
        return rows("""
            select c.column_name as name, column_type as type, d.meaning as meaning
            from information_schema.columns c
            join rpt_dictionary d on d.view_name = c.table_name and d.column_name = c.column_name
            where c.table_schema = database() and c.table_name = ? order by ordinal_position\
            """, view);
    }

    private List<Map<String, @Nullable Object>> columns(String table) {
        return rows("""
            select column_name as name, column_type as type, is_nullable as nullable, column_key as in_key,
            column_comment as meaning from information_schema.columns
            where table_schema = database() and table_name = ? order by ordinal_position\
            """, table);
    }

    private List<Map<String, @Nullable Object>> rows(String sql, Object... arguments) {
        return jdbc.queryForList(sql, arguments);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = Objects.requireNonNull(row.get(column), column);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }
}
