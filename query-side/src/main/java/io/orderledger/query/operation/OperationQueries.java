package io.orderledger.query.operation;

import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/** Reads the operation log, newest first. */
final class OperationQueries {
    private final ReadStatements reads;
    private final ZoneId timezone;

    OperationQueries(ReadStatements reads, ZoneId timezone) {
        this.reads = reads;
        this.timezone = timezone;
    }

    OperationPage page(PageQuery query, OperationFilter filter) {
        OperationParameters parameters = OperationParameters.of(query, filter, timezone);
        List<OperationView> rows = reads.list("operation_log/page", (row, _) -> view(row), parameters);
        long total = NewestFirst.total(
                query,
                rows,
                () -> reads.one("operation_log/count", (row, _) -> row.getLong("total"), parameters)
                        .orElse(0L));
        String next = NewestFirst.next(query, rows, total, last -> Micros.cursor(last.at(), last.id()));
        int pages = Math.toIntExact(Math.ceilDiv(total, query.pageSize()));
        return new OperationPage(rows, total, query.page(), query.pageSize(), pages, next);
    }

    private static OperationView view(ResultSet row) throws SQLException {
        return new OperationView(
                row.getString("id"),
                Columns.instant(row, "at"),
                row.getString("user_id"),
                row.getString("user_name"),
                row.getString("role"),
                row.getString("subject"),
                row.getString("action"),
                row.getString("route"),
                row.getString("target"),
                row.getString("result"),
                row.getInt("http_status"),
                row.getString("error_code"),
                row.getString("request_id"),
                row.getString("client_address"),
                row.getString("device"),
                row.getObject("ledger_position", Long.class),
                row.getInt("replayed") == 1);
    }
}
