package io.orderledger.query.delivery;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.Cursor;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.delivery.DeliverySummaryView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the list of runs: latest planned first. There are some dozens a day, so one statement serves all filters. */
final class DeliveryListQueries {
    private final ReadStatements reads;
    private final Freshness freshness;

    DeliveryListQueries(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
    }

    PageView<DeliverySummaryView> page(PageQuery query, DeliveryFilter filter, DeliveryScope scope) {
        AsOf asOf = freshness.of(DeliveryProjection.NAME);
        DeliveryListParameters parameters = DeliveryListParameters.of(query, filter);
        return switch (scope) {
            case DeliveryScope.All _ -> page(query, parameters, asOf);
            case DeliveryScope.DrivenBy own ->
                asksForAnothers(parameters, own)
                        ? PageView.of(query, List.of(), 0, asOf)
                        : page(query, parameters.drivenBy(own.employeeId()), asOf);
            case DeliveryScope.None _ -> PageView.of(query, List.of(), 0, asOf);
        };
    }

    private static boolean asksForAnothers(DeliveryListParameters parameters, DeliveryScope.DrivenBy own) {
        return !parameters.employeeId().isEmpty() && !parameters.employeeId().equals(own.employeeId());
    }

    private PageView<DeliverySummaryView> page(PageQuery query, DeliveryListParameters parameters, AsOf asOf) {
        List<DeliverySummaryView> rows = reads.list("delivery/page", (row, _) -> view(row), parameters);
        long total = NewestFirst.total(
                query,
                rows,
                () -> reads.one("delivery/count", (row, _) -> row.getLong("total"), parameters)
                        .orElse(0L));
        return PageView.of(query, rows, total, asOf, NewestFirst.next(query, rows, total, DeliveryListQueries::cursor));
    }

    private static Cursor cursor(DeliverySummaryView last) {
        return Micros.cursor(last.plannedAt(), last.id());
    }

    private static DeliverySummaryView view(ResultSet row) throws SQLException {
        return new DeliverySummaryView(
                row.getString("id"),
                row.getString("delivery_no"),
                row.getString("employee_id"),
                row.getString("employee_name"),
                row.getString("status"),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("total_cost"),
                row.getInt("stop_count"),
                row.getInt("resolved_count"),
                row.getString("remark"),
                row.getString("created_by"),
                Columns.instant(row, "planned_at"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "completed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }
}
