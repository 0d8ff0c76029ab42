package io.orderledger.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RFC 4180 in UTF-8, with the byte order mark without which Excel takes Chinese for something else. */
final class CsvFile implements TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    CsvFile(OutputStream output, List<String> headings) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(headings);
    }

    @Override
    public void write(List<Cell> row) {
        csv.writeRecord(row.stream().map(CsvFile::text).toList());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> Formulas.neutralised(text);
            case Cell.Amount(var amount) -> amount.toPlainString();
            case Cell.Count(int count) -> Integer.toString(count);
            case Cell.Day(var day) -> day.toString();
            case Cell.LocalTime(var time) -> TIME.format(time);
            case Cell.Empty() -> "";
        };
    }
}
