package io.orderledger.query.employee;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.employee.EmployeeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads employees. */
public final class EmployeeQueries {
    /** The projection that these reads wait for. */
    public static final String PROJECTION = EmployeeProjection.NAME;

    private static final NewestFirst.Names LIST =
            new NewestFirst.Names("employee/page", "employee/page_after", "employee/count");

    private final ReadStatements reads;
    private final Freshness freshness;
    private final NewestFirst list;

    EmployeeQueries(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
        this.list = new NewestFirst(reads, LIST);
    }

    /**
     * A page of them.
     *
     * @param role only those in it; absent means all
     * @param status only those in it; absent means all
     */
    PageView<EmployeeView> page(
            PageQuery query, Optional<Keyword> keyword, @Nullable String role, @Nullable String status) {
        return list.page(
                query,
                keyword,
                new Filter(role, status),
                freshness.of(EmployeeProjection.NAME),
                (row, _) -> view(row),
                employee -> Micros.cursor(employee.createdAt(), employee.id()));
    }

    /** Deleted employees included. */
    public Optional<EmployeeView> byId(UUID id) {
        return reads.one("employee/by_id", (row, _) -> view(row), new ById(id.toString()));
    }

    private static EmployeeView view(ResultSet row) throws SQLException {
        return new EmployeeView(
                row.getString("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("role"),
                row.getString("status"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "deleted_at"),
                row.getLong("version"));
    }

    private record ById(String id) {}

    private record Filter(@Nullable String role, @Nullable String status) {}
}
