package io.orderledger.query.statement;

/** Parsed once for all tests: there are hundreds, and they do not change. */
public final class TestStatements {
    public static final Statements ALL = Statements.load();

    private TestStatements() {}
}
