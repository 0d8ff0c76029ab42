package io.orderledger.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches of operations, each until it is there or the bounds say that it is lost. Used by one thread alone. */
final class OperationBatches {
    private static final Logger log = LoggerFactory.getLogger(OperationBatches.class);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final WriterConnection connection;
    private final OperationLogProperties bounds;
    private final OperationLogMetrics metrics;
    private final OperationLosses losses;
    private final BooleanSupplier closing;

    OperationBatches(
            DataSource dataSource,
            OperationLogProperties bounds,
            OperationLogMetrics metrics,
            OperationLosses losses,
            BooleanSupplier closing) {
        this.connection = new WriterConnection(dataSource, ANSWER_TIMEOUT);
        this.bounds = bounds;
        this.metrics = metrics;
        this.losses = losses;
        this.closing = closing;
    }

    /** There is nothing to write for now. */
    void rest() {
        connection.giveBack();
    }

    void write(List<@Nullable Object[]> batch) throws InterruptedException {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        for (boolean again = false; ; again = true) {
            SqlFailure kind;
            String why;
            try {
                OperationRows.insert(connection.get(), batch);
                metrics.written(batch.size());
                return;
            } catch (WriterConnection.None none) {
                kind = SqlFailure.LOST;
                why = "the database cannot be reached";
            } catch (SQLException failure) {
                kind = SqlFailure.of(failure);
                // Not its message, which may quote a value.
                why = "SQLSTATE " + failure.getSQLState() + ", error " + failure.getErrorCode();
            }
            switch (kind) {
                case DUPLICATE -> {
                    // Ids are new and a batch is written as a whole: it had been committed, only the answer was lost.
                    if (again) metrics.written(batch.size());
                    else separate(batch, why);
                    return;
                }
                case OTHER -> {
                    separate(batch, why);
                    return;
                }
                case LOST -> connection.giveBack();
                case BUSY -> {}
            }
            Duration patience = closing.getAsBoolean() ? bounds.shutdown() : bounds.retry();
            if (System.nanoTime() - start >= patience.toNanos()) {
                losses.add(batch.size(), why);
                return;
            }
            metrics.retry();
            log.info("{} operations are tried again: {}", batch.size(), why);
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** One of them cannot be written: each by itself, so that only that one is lost. */
    private void separate(List<@Nullable Object[]> batch, String why) throws InterruptedException {
        if (batch.size() == 1) {
            losses.add(1, why);
            return;
        }
        for (@Nullable Object[] row : batch) write(List.<@Nullable Object[]>of(row));
    }
}
