package io.orderledger.events;

/** Keeps who did what. Both HTTP faces tell it; it lies beside the ledger. */
@FunctionalInterface
public interface OperationLog {
    /**
     * Takes an operation over, to be written soon. It never throws: who asked has their answer already. When there is no
     * room it waits for a bounded time; what is lost then is counted and said in the process's log.
     */
    void record(Operation operation);
}
