package io.orderledger.command.decision;

/** An order given to one stream. */
public interface LedgerCommand {
    /** The stream that decides. */
    String streamId();
}
