package io.orderledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are sent before further ones are read, and what fails on the way is not ended as if it were whole. */
class ExportsTest {
    private static final int ROWS = 20 * Exports.CHUNK + 7;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<Column<Integer>> COLUMNS = List.of(
            // So random that no compression makes it small.
            column("名", row -> Cell.text(Long.toString(row * 0x9E3779B97F4A7C15L) + row)),
            column("钱", row -> new Cell.Amount(BigDecimal.valueOf(row, 2))),
            column("日", row -> new Cell.Day(LocalDate.of(2024, 6, 1).plusDays(row % 1000))));

    private final Sent sent = new Sent();

    private static Column<Integer> column(String heading, java.util.function.Function<Integer, Cell> cell) {
        return new Column<>(new Wording(heading, heading), 10, cell);
    }

    /** Counts, and remembers whether somebody has ended it. */
    private static final class Sent extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Numbers from 1; looks at what was sent whenever it is asked for more. */
    private final class Numbers implements RowSource<Integer> {
        private final int rows;
        private final int failsAfter;
        private int most;

        Numbers(int rows, int failsAfter) {
            this.rows = rows;
            this.failsAfter = failsAfter;
        }

        @Override
        public long count(int bound) {
            return rows;
        }

        @Override
        public List<Integer> after(@Nullable Integer last, int limit) {
            int from = last == null ? 0 : last;
            if (from >= failsAfter) throw new IllegalStateException("the database is away");
            most = Math.max(most, limit);
            // Each row takes more than ten bytes in any file: of all that was read, but for buffers, it is on its way.
            assertThat(sent.size()).isGreaterThanOrEqualTo(10 * from - 10 * Exports.CHUNK);
            return IntStream.rangeClosed(from + 1, Math.min(from + limit, rows))
                    .boxed()
                    .toList();
        }
    }

    private void write(FileType type, Numbers numbers, int maxRows, Duration longest) throws IOException {
        Wording name = new Wording("数", "numbers");
        var export = new Export<>(name, name, COLUMNS, numbers, type, Locale.CHINESE);
        new Exports(new ExportProperties(maxRows, 1, longest)).write(export, numbers.after(null, Exports.CHUNK), sent);
    }

    @ParameterizedTest
    @EnumSource
    void aChunkIsSentBeforeTheNextIsRead(FileType type) throws IOException {
        var numbers = new Numbers(ROWS, ROWS);
        write(type, numbers, ROWS, LONG);
        assertThat(numbers.most).isEqualTo(Exports.CHUNK);
        assertThat(rows(type)).isEqualTo(ROWS + 1);
        assertThat(sent.closed).as("the container ends an answer").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOnTheWayLeavesTheFileOpen(FileType type) {
        assertThatThrownBy(() -> write(type, new Numbers(ROWS, 5 * Exports.CHUNK), ROWS, LONG))
                .hasMessage("the database is away");
        assertThat(sent.closed).isFalse();
        assertThat(sent.size()).isPositive();
        if (type == FileType.XLSX) assertThatThrownBy(() -> rows(type)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aListThatGrowsBeyondTheBoundFails(FileType type) {
        failsWith(ErrorCode.EXPORT_TOO_LARGE, () -> write(type, new Numbers(ROWS, ROWS), ROWS - 1, LONG));
    }

    @ParameterizedTest
    @EnumSource
    void anExportThatTakesTooLongFails(FileType type) {
        failsWith(ErrorCode.UNAVAILABLE, () -> write(type, new Numbers(ROWS, ROWS), ROWS, Duration.ofNanos(1)));
    }

    private static void failsWith(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable export) {
        assertThatThrownBy(export)
                .isInstanceOfSatisfying(
                        ApiFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private long rows(FileType type) throws IOException {
        return switch (type) {
            case CSV ->
                sent.toString(java.nio.charset.StandardCharsets.UTF_8).lines().count();
            case XLSX -> {
                try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sent.toByteArray()));
                        var rows = workbook.getFirstSheet().openStream()) {
                    yield rows.count();
                }
            }
        };
    }
}
