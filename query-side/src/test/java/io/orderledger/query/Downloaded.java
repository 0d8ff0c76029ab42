package io.orderledger.query;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file as it was sent. */
record Downloaded(HttpResponse<byte[]> answer) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Asks the application under test. */
    static Downloaded from(RunningApp app, String path, String... headers) {
        try {
            return new Downloaded(app.download("GET", path, headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(text());
    }

    /** The rows of a CSV file, without its byte order mark. */
    List<List<String>> csv() {
        return CsvReader.builder().ofCsvRecord(text().replaceFirst(BYTE_ORDER_MARK, "")).stream()
                .map(line -> line.getFields())
                .toList();
    }

    /** The rows of the first sheet, each cell as the text that stands in the file. */
    List<List<String>> xlsx() {
        return sheet().stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getRawValue())
                        .toList())
                .toList();
    }

    List<Row> sheet() {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the XLSX package, found as spreadsheet programs do: by the directory at the end of the file. */
    String part(String name) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, answer.body());
            try (var zip = new ZipFile(file.toFile());
                    var part = zip.getInputStream(requireNonNull(zip.getEntry(name), name))) {
                return new String(part.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
