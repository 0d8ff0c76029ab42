package io.orderledger.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.events.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code operation_log}. */
final class OperationRows {
    private static final String INSERT = "insert into operation_log (id, at, user_id, user_name, role, subject, action,"
            + " route, target, result, http_status, error_code, request_id, client_address, device, ledger_position,"
            + " replayed) values ";

    private OperationRows() {}

    /** The row of an operation. It has its id from the start, so that a second try cannot write it twice. */
    static @Nullable Object[] row(Operation operation) {
        return new @Nullable Object[] {
            UuidCreator.getTimeOrderedEpoch().toString(),
            LocalDateTime.ofInstant(operation.at(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
            operation.userId(),
            operation.userName(),
            operation.role() == null ? null : operation.role().wireName(),
            operation.subject(),
            operation.action(),
            operation.route(),
            operation.target(),
            operation.result().wireName(),
            operation.httpStatus(),
            operation.errorCode(),
            operation.requestId(),
            operation.clientAddress(),
            operation.device(),
            operation.position(),
            operation.replayed() ? 1 : 0
        };
    }

    /** All or none. */
    static void insert(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        try {
            MultiRow.insert(connection, INSERT, rows, "");
            connection.commit();
        } catch (SQLException failure) {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                failure.addSuppressed(lost);
            }
            throw failure;
        }
    }
}
