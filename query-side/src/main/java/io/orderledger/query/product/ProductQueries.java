package io.orderledger.query.product;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.projection.Columns;
import io.orderledger.query.projection.ReadStatements;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.product.ProductView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads products. */
public final class ProductQueries {
    /** The projection that these reads wait for. */
    public static final String PROJECTION = ProductProjection.NAME;

    private static final NewestFirst.Names LIST =
            new NewestFirst.Names("product/page", "product/page_after", "product/count");

    private final ReadStatements reads;
    private final Freshness freshness;
    private final NewestFirst list;

    ProductQueries(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
        this.list = new NewestFirst(reads, LIST);
    }

    PageView<ProductView> page(PageQuery query, Optional<Keyword> keyword) {
        return list.page(
                query,
                keyword,
                freshness.of(ProductProjection.NAME),
                (row, _) -> view(row),
                product -> Micros.cursor(product.createdAt(), product.id()));
    }

    /** Deleted products included. */
    public Optional<ProductView> byId(UUID id) {
        return reads.one("product/by_id", (row, _) -> view(row), new ById(id.toString()));
    }

    private static ProductView view(ResultSet row) throws SQLException {
        return new ProductView(
                row.getString("id"),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("global_price"),
                row.getBigDecimal("cost"),
                row.getString("barcode"),
                row.getBigDecimal("stock"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("available"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "deleted_at"),
                row.getLong("version"));
    }

    private record ById(String id) {}
}
