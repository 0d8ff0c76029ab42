package io.orderledger.query.statement;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions whose reads all see one state of the database, so that a head and its lines belong together. */
public final class Snapshots {
    private Snapshots() {}

    public static TransactionOperations of(PlatformTransactionManager transactions) {
        TransactionTemplate snapshots = new TransactionTemplate(transactions);
        snapshots.setReadOnly(true);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshots;
    }
}
