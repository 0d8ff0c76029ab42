package io.orderledger.command.order.domain;

import io.orderledger.command.config.domain.ConfigState;
import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.pricing.domain.PriceList;
import io.orderledger.command.product.domain.ProductState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an order's decision needs to know of the world. Built up from {@link #nothingBut}: a command reads only the facts
 * that it needs.
 *
 * @param now the ledger's clock
 * @param businessDay the day whose prices apply
 * @param orderNumber the number a new order gets; empty for commands that place none
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

    public static OrderFacts nothingBut(Instant now, LocalDate today) {
        ConfigState defaults = ConfigState.EVOLUTION.initial();
        return new OrderFacts(
                now,
                today,
                "",
                CustomerState.EVOLUTION.initial(),
                PriceList.EMPTY,
                Map.of(),
                defaults.deliveryOverTolerancePercent(),
                defaults.stockMayGoNegative());
    }

    public OrderFacts on(LocalDate day) {
        return new OrderFacts(
                now, day, orderNumber, customer, priceList, products, deliveryOverTolerancePercent, stockMayGoNegative);
    }

    public OrderFacts numbered(String number) {
        return new OrderFacts(
                now,
                businessDay,
                number,
                customer,
                priceList,
                products,
                deliveryOverTolerancePercent,
                stockMayGoNegative);
    }

    public OrderFacts priced(CustomerState forCustomer, PriceList prices, Map<String, ProductState> ofProducts) {
        return new OrderFacts(
                now,
                businessDay,
                orderNumber,
                forCustomer,
                prices,
                Map.copyOf(ofProducts),
                deliveryOverTolerancePercent,
                stockMayGoNegative);
    }

    public OrderFacts configured(int overTolerancePercent, boolean mayGoNegative) {
        return new OrderFacts(
                now, businessDay, orderNumber, customer, priceList, products, overTolerancePercent, mayGoNegative);
    }

    ProductState product(String productId) {
        return products.getOrDefault(productId, ProductState.EVOLUTION.initial());
    }
}
