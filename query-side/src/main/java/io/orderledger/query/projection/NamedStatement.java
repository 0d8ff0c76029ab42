package io.orderledger.query.projection;

/**
 * A statement of {@code projections-sql}, ready for JDBC.
 *
 * @param name folder and file, such as {@code order_summary/placed}
 * @param sql with a question mark for each parameter
 * @param parameters what the question marks stand for
 */
record NamedStatement(String name, String sql, RecordParameters parameters) {}
