package io.orderledger.query.pricing;

import io.orderledger.query.freshness.Past;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.pricing.CustomerPriceView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads customers' prices. */
final class PriceQueries {
    /** More than any catalogue times its quantity breaks; keeps an answer bounded. */
    private static final int MAX_PRICES = 5_000;

    private static final String ANY_PRODUCT = "";

    private final ReadStatements reads;

    PriceQueries(ReadStatements reads) {
        this.reads = reads;
    }

    /** Prices that apply on the day, and those that begin later. */
    List<CustomerPriceView> onDay(UUID customerId, @Nullable UUID productId, LocalDate day) {
        String product = productId == null ? ANY_PRODUCT : productId.toString();
        return reads.list(
                "customer_price/on_day",
                (row, _) -> view(row),
                new OnDay(customerId.toString(), product, day, MAX_PRICES));
    }

    /** The same as the price list stood at a moment. */
    List<CustomerPriceView> onDay(UUID customerId, @Nullable UUID productId, LocalDate day, Past past) {
        String product = productId == null ? ANY_PRODUCT : productId.toString();
        return reads.list(
                "customer_price_history/on_day",
                (row, _) -> view(row),
                new OnDay(customerId.toString(), product, day, MAX_PRICES),
                past);
    }

    /** Latest first. */
    List<PriceChangeView> history(UUID customerId, UUID productId) {
        return reads.list(
                "customer_price_history/by_product",
                (row, _) -> change(row),
                new Changes(customerId.toString(), productId.toString(), MAX_PRICES));
    }

    private static CustomerPriceView view(ResultSet row) throws SQLException {
        return new CustomerPriceView(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("product_id"),
                row.getBigDecimal("price"),
                row.getBigDecimal("min_quantity"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static PriceChangeView change(ResultSet row) throws SQLException {
        return new PriceChangeView(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("product_id"),
                row.getString("action"),
                row.getBigDecimal("price"),
                row.getBigDecimal("previous_price"),
                row.getBigDecimal("min_quantity"),
                Columns.date(row, "valid_from"),
                Columns.dateOrNull(row, "valid_to"),
                row.getString("operator"),
                Columns.instant(row, "created_at"),
                row.getLong("version"),
                row.getLong("position"));
    }

    private record OnDay(String customerId, String productId, LocalDate day, int limit) {}

    private record Changes(String customerId, String productId, int limit) {}
}
