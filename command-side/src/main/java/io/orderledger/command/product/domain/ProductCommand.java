package io.orderledger.command.product.domain;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product's stream; orders ask by {@link StockCommand}. */
public sealed interface ProductCommand extends LedgerCommand
        permits ProductCommand.CreateProduct,
                ProductCommand.ChangeProduct,
                ProductCommand.DeleteProduct,
                ProductCommand.RestoreProduct,
                ProductCommand.AdjustStock,
                ProductCommand.CountStock,
                StockCommand {
    String productId();

    @Override
    default String streamId() {
        return productId();
    }

    /** @param stock on hand at the start; absent means not tracked */
    record CreateProduct(
            String productId,
            String name,
            String unit,
            @Nullable Money globalPrice,
            @Nullable Money cost,
            @Nullable String barcode,
            @Nullable Quantity stock)
            implements ProductCommand {}

    /**
     * The product as it shall be, every field but the stock.
     *
     * @param stock what shall be on hand; absent leaves it alone
     * @param stockReason why, if that differs from what the ledger has
     */
    record ChangeProduct(
            String productId,
            String name,
            String unit,
            @Nullable Money globalPrice,
            @Nullable Money cost,
            @Nullable String barcode,
            @Nullable Quantity stock,
            String stockReason)
            implements ProductCommand {}

    record DeleteProduct(String productId) implements ProductCommand {}

    record RestoreProduct(String productId) implements ProductCommand {}

    /** Goods came in, were lost, were found: a difference. */
    record AdjustStock(String productId, Quantity difference, String reason) implements ProductCommand {}

    /**
     * A count (盘点).
     *
     * @param seenVersion version of the product that the counter had before their eyes
     */
    record CountStock(String productId, Quantity counted, long seenVersion, String reason) implements ProductCommand {}
}
