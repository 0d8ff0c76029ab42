package io.orderledger.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows read batch by batch, each when it is asked for. A short batch is the last one: positions and sequences become
 * visible in order and without holes, so nothing can turn up behind it.
 */
final class Batches<T> implements Iterator<T> {
    private final Function<@Nullable T, List<T>> fetchAfter;
    private final int batchSize;
    private Iterator<T> batch = List.<T>of().iterator();
    private @Nullable T last;
    private boolean ended;

    private Batches(Function<@Nullable T, List<T>> fetchAfter, int batchSize) {
        this.fetchAfter = fetchAfter;
        this.batchSize = batchSize;
    }

    /** @param fetchAfter gives the batch after a row, or the first one after null */
    static <T> Stream<T> stream(Function<@Nullable T, List<T>> fetchAfter, int batchSize) {
        Batches<T> batches = new Batches<>(fetchAfter, batchSize);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext() && !ended) {
            List<T> rows = fetchAfter.apply(last);
            ended = rows.size() < batchSize;
            batch = rows.iterator();
        }
        return batch.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T row = batch.next();
        last = row;
        return row;
    }
}
