package io.orderledger.command.pricing.domain;

import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.Money;
import io.orderledger.events.Quantity;
import io.orderledger.events.StreamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a customer's price list. */
public sealed interface PriceCommand extends LedgerCommand {
    String customerId();

    /** Business day on which the command is given. */
    LocalDate today();

    @Override
    default String streamId() {
        return StreamId.priceList(customerId());
    }

    /**
     * @param priceId for a row that is new
     * @param validFrom absent means today
     * @param validTo absent means until further notice
     */
    record SetCustomerPrice(
            String customerId,
            String priceId,
            String productId,
            Money price,
            Quantity minQuantity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate today)
            implements PriceCommand {}

    /** The customer pays the global price of the product from today on. */
    record EndCustomerPrice(String customerId, String productId, LocalDate today) implements PriceCommand {}

    /** The customer has no prices of its own from today on. */
    record EndAllPrices(String customerId, LocalDate today) implements PriceCommand, Effect {}
}
