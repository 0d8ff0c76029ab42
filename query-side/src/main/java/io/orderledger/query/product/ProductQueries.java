package io.orderledger.query.product;

import io.orderledger.query.freshness.Past;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.AsOf;
import io.orderledger.web.Cursor;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.product.ProductView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads products. */
public final class ProductQueries {
    /** The projection that these reads wait for. */
    public static final String PROJECTION = ProductProjection.NAME;

    private static final NewestFirst.Names LIST =
            new NewestFirst.Names("product/page", "product/page_after", "product/count");
    private static final NewestFirst.Names PAST_LIST =
            new NewestFirst.Names("product_past/page", "product_past/page_after", "product_past/count");

    private final ReadStatements reads;
    private final Supplier<AsOf> asOf;
    private final NewestFirst list;
    private final NewestFirst pastList;

    /** @param asOf how fresh the products are; asked before they are read */
    ProductQueries(ReadStatements reads, Supplier<AsOf> asOf) {
        this.reads = reads;
        this.asOf = asOf;
        this.list = new NewestFirst(reads, LIST);
        this.pastList = new NewestFirst(reads, PAST_LIST);
    }

    PageView<ProductView> page(PageQuery query, Optional<Keyword> keyword) {
        return list.page(query, keyword, asOf.get(), (row, _) -> view(row), ProductQueries::cursor);
    }

    /** The list as it stood: with the stock, names and prices of then. */
    PageView<ProductView> page(PageQuery query, Optional<Keyword> keyword, Past past) {
        return pastList.page(query, keyword, past, past.asOf(), (row, _) -> view(row), ProductQueries::cursor);
    }

    /** Deleted products included. */
    public Optional<ProductView> byId(UUID id) {
        return reads.one("product/by_id", (row, _) -> view(row), new ById(id.toString(), 1));
    }

    /** Deleted products included; empty before it was created. */
    Optional<ProductView> byId(UUID id, Past past) {
        return reads.one("product_past/by_id", (row, _) -> view(row), new ById(id.toString(), 1), past);
    }

    private static Cursor cursor(ProductView last) {
        return Micros.cursor(last.createdAt(), last.id());
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

    private record ById(String id, int limit) {}
}
