package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads states from the ledger itself, never from a projection. Takes no lock. */
public interface LedgerReader {

    /**
     * The stream as it stands: what this process committed before the call is in it. What others committed may be
     * missing for as long as it takes to hear of it (usually one {@code ledger.poll-interval}, never more than half a
     * second), except within {@link #current}. A stream of another kind counts as one that does not exist: ids come
     * from callers.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution);

    /** The stream as it stood then: what anybody committed before the call is in it, as far as the bound goes. */
    <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution, Until until);

    /**
     * What happened to a stream after a version, the earliest first; read from the ledger at once.
     *
     * @param version how many events the caller has seen
     * @param limit how many more it wants at most
     */
    List<RecordedEvent> eventsSince(String streamId, long version, int limit);

    /**
     * Within this call, states are what anybody, here or elsewhere, has committed before they are read. A decision that
     * appends events need not be made in here, as the append is refused when a stream has grown; one that does not
     * append (a refusal, or nothing to do) has only what it has read.
     */
    <R extends @Nullable Object> R current(Supplier<R> reading);

    /** Position of the last committed event; 0 while the ledger is empty. */
    long headPosition();
}
