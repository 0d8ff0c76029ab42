package io.orderledger.query.statement;

import org.jspecify.annotations.Nullable;

/**
 * A statement of {@code projections-sql}, ready for JDBC.
 *
 * @param name folder and file, such as {@code order_summary/placed}
 * @param sql with a question mark for each parameter
 * @param parameters what the question marks stand for
 * @param multiRow how to write many rows at once; absent where that cannot be done
 */
public record NamedStatement(
        String name,
        String sql,
        RecordParameters parameters,
        @Nullable MultiRow multiRow) {}
