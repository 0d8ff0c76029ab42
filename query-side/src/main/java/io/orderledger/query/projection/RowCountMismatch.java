package io.orderledger.query.projection;

/** A statement that should have hit one row hit another number: the projection and its table disagree. */
final class RowCountMismatch extends RuntimeException {
    RowCountMismatch(NamedStatement statement, int rows, int expected) {
        super("Statement %s hit %d rows instead of %d".formatted(statement.name(), rows, expected));
    }
}
