package io.orderledger.query.reconciliation;

import java.util.List;

/**
 * Whether everything adds up, in one state of the database.
 *
 * @param reconciled true when no comparison found a difference
 * @param position the ledger position up to which orders were in the tables
 */
record ReconciliationReport(boolean reconciled, long position, long durationMs, List<CheckReport> checks) {}
