package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;

/** Reads states from the ledger itself, never from a projection. Takes no lock. */
public interface LedgerReader {

    /**
     * The stream as it stands: what this process or any other committed before the call is in it. A stream of another
     * kind counts as one that does not exist: ids come from callers.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    <S, E extends LedgerEvent> Folded<S> state(String streamId, Evolution<S, E> evolution);

    /** Position of the last committed event; 0 while the ledger is empty. */
    long headPosition();
}
