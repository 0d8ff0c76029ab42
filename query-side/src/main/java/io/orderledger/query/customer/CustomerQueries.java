package io.orderledger.query.customer;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.customer.CustomerView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads customers. */
public final class CustomerQueries {
    /** The projection that these reads wait for. */
    public static final String PROJECTION = CustomerProjection.NAME;

    private static final NewestFirst.Names LIST =
            new NewestFirst.Names("customer/page", "customer/page_after", "customer/count");

    private final ReadStatements reads;
    private final Freshness freshness;
    private final NewestFirst list;

    CustomerQueries(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
        this.list = new NewestFirst(reads, LIST);
    }

    PageView<CustomerView> page(PageQuery query, Optional<Keyword> keyword) {
        return list.page(
                query,
                keyword,
                freshness.of(CustomerProjection.NAME),
                (row, _) -> view(row),
                customer -> Micros.cursor(customer.createdAt(), customer.id()));
    }

    /** Deleted customers included. */
    public Optional<CustomerView> byId(UUID id) {
        return reads.one("customer/by_id", (row, _) -> view(row), new ById(id.toString()));
    }

    private static CustomerView view(ResultSet row) throws SQLException {
        return new CustomerView(
                row.getString("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("contact_person"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "deleted_at"),
                row.getLong("version"));
    }

    private record ById(String id) {}
}
