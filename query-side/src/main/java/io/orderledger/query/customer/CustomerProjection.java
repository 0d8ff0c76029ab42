package io.orderledger.query.customer;

import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import io.orderledger.query.statement.Blank;
import java.util.List;

/** Customers as they stand. */
final class CustomerProjection implements Projection<CustomerEvent> {
    static final String NAME = "customer-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CustomerEvent> eventType() {
        return CustomerEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("customer_1");
    }

    @Override
    public void project(CustomerEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case CustomerCreated e -> sql.insert("customer/created", e);
            case CustomerChanged e -> sql.updateOne("customer/changed", e);
            case CustomerDeleted e -> sql.updateOne("customer/deleted", e);
            case CustomerRestored e -> sql.updateOne("customer/restored", e);
            case CustomerErased e -> sql.updateOne("customer/erased", e, Blank.NAME);
        }
    }
}
