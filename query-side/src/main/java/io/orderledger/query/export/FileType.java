package io.orderledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The kinds of files an export comes in. */
public enum FileType {
    CSV(FileType.CSV_TYPE) {
        @Override
        TableFile open(Export<?> export, OutputStream output) throws IOException {
            return new CsvFile(output, export.headings());
        }
    },
    XLSX(FileType.XLSX_TYPE) {
        @Override
        TableFile open(Export<?> export, OutputStream output) throws IOException {
            return new XlsxFile(output, export.title().in(export.locale()), export.headings(), export.widths());
        }
    };

    public static final String CSV_TYPE = "text/csv;charset=UTF-8";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String contentType;

    FileType(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract TableFile open(Export<?> export, OutputStream output) throws IOException;
}
