package io.orderledger.query.export;

import java.util.List;
import java.util.Locale;

/**
 * What is to be exported.
 *
 * @param name of the file, without its extension; the English one must be ASCII
 * @param title of the sheet, where a file has one
 */
public record Export<T>(
        Wording name, Wording title, List<Column<T>> columns, RowSource<T> source, FileType type, Locale locale) {
    public Export {
        columns = List.copyOf(columns);
    }

    List<String> headings() {
        return columns.stream().map(column -> column.heading().in(locale)).toList();
    }

    List<Integer> widths() {
        return columns.stream().map(Column::width).toList();
    }

    List<Cell> cells(T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }
}
