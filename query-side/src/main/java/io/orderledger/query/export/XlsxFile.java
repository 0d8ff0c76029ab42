package io.orderledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet for Excel. Texts are typed as such and never calculated, and stand in their cells: a table of shared texts
 * would have to be kept until the end. The library leaves out the characters that XML does not allow.
 */
final class XlsxFile implements TableFile {
    private static final String APPLICATION = "Order Ledger";
    private static final String MONEY = "0.00";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxFile(OutputStream output, String title, List<String> headings, List<Integer> widths) throws IOException {
        workbook = new Workbook(output, APPLICATION, null);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(row, column, headings.get(column));
            sheet.style(row, column).bold().set();
        }
        row++;
        sheet.flush();
    }

    @Override
    public void write(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> sheet.inlineString(row, column, text);
            case Cell.Amount(var amount) -> {
                sheet.value(row, column, amount);
                format(column, MONEY);
            }
            case Cell.Count(int count) -> sheet.value(row, column, count);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                format(column, DAY);
            }
            case Cell.LocalTime(var time) -> {
                sheet.value(row, column, time);
                format(column, TIME);
            }
            case Cell.Empty() -> {} // a cell that is not there is empty
        }
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }
}
