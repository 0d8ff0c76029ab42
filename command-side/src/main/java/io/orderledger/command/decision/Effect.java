package io.orderledger.command.decision;

/**
 * A command that a decision sends to another stream. It is decided there, and commits or fails together with the
 * decision that asked for it.
 */
public interface Effect extends LedgerCommand {}
