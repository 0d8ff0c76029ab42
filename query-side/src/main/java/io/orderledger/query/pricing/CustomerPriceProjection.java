package io.orderledger.query.pricing;

import io.orderledger.events.PriceEvent;
import io.orderledger.events.PriceEvent.CustomerPriceEnded;
import io.orderledger.events.PriceEvent.CustomerPriceSet;
import io.orderledger.events.PriceEvent.CustomerPricesEnded;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;

/** Customers' prices and their history: one projection, because an ending finds its prices in the former table. */
final class CustomerPriceProjection implements Projection<PriceEvent> {
    static final String NAME = "customer-price-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PriceEvent> eventType() {
        return PriceEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("customer_price_1", "customer_price_history_1");
    }

    @Override
    public void project(PriceEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case CustomerPriceSet e -> {
                sql.insert("customer_price_history/set", e);
                sql.execute("customer_price/set", e);
            }
            case CustomerPriceEnded e -> {
                sql.execute("customer_price_history/ended", e);
                sql.execute("customer_price/ended", e);
            }
            case CustomerPricesEnded e -> {
                sql.execute("customer_price_history/all_ended", e);
                sql.execute("customer_price/all_ended", e);
            }
        }
    }
}
