package io.orderledger.command.pricing;

import io.orderledger.command.customer.domain.CustomerState;
import io.orderledger.command.pricing.domain.PriceCommand;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.command.pricing.domain.PriceCommand.EndCustomerPrice;
import io.orderledger.command.pricing.domain.PriceCommand.SetCustomerPrice;
import io.orderledger.command.pricing.domain.PriceFacts;
import io.orderledger.command.product.domain.ProductState;
import io.orderledger.ledger.LedgerReader;
import org.springframework.stereotype.Component;

/** Reads from the ledger what a price command needs to know of others. */
@Component
class PriceFactsReader {
    private final LedgerReader reader;

    PriceFactsReader(LedgerReader reader) {
        this.reader = reader;
    }

    PriceFacts read(PriceCommand command) {
        return switch (command) {
            case SetCustomerPrice c ->
                new PriceFacts(
                        reader.state(c.customerId(), CustomerState.EVOLUTION).state(),
                        reader.state(c.productId(), ProductState.EVOLUTION).state());
            case EndCustomerPrice _, EndAllPrices _ -> PriceFacts.NONE;
        };
    }
}
