package io.orderledger.query.projection;

import java.util.List;

/**
 * A statement of {@code projections-sql}, ready for JDBC.
 *
 * @param name folder and file, such as {@code order_summary/placed}
 * @param sql with a question mark for each parameter
 * @param parameters names of the parameters in the order of the question marks
 */
record NamedStatement(String name, String sql, List<String> parameters) {}
