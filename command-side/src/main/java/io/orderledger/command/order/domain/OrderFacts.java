package io.orderledger.command.order.domain;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an order's decision needs to know of the world.
 *
 * @param now the ledger's clock
 * @param businessDay the day whose prices apply
 * @param orderNumber the number a new order gets
 * @param customer whoever the order is for
 * @param priceList that customer's prices
 * @param products every product the command speaks of, by id
 */
public record OrderFacts(
        Instant now,
        LocalDate businessDay,
        String orderNumber,
        CustomerState customer,
        PriceList priceList,
        Map<String, ProductState> products,
        int deliveryOverTolerancePercent,
        boolean stockMayGoNegative) {

    ProductState product(String productId) {
        return products.getOrDefault(productId, new ProductState.Unknown());
    }
}
