package io.orderledger.query.statement;

/** A statement that should have hit one row hit another number: the projection and its table disagree. */
public final class RowCountMismatch extends RuntimeException {
    public RowCountMismatch(String statement, int rows, int expected) {
        super("Statement %s hit %d rows instead of %d".formatted(statement, rows, expected));
    }
}
