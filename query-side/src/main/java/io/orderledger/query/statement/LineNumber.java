package io.orderledger.query.statement;

/**
 * Where a line stands among those of its event, as a parameter of statements.
 *
 * @param lineNo from 1
 */
public record LineNumber(int lineNo) {}
