package io.orderledger.command.customer.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.customer.domain.CustomerCommand.ChangeCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.DeleteCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.RestoreCustomer;
import io.orderledger.command.customer.domain.CustomerState.Details;
import io.orderledger.command.customer.domain.CustomerState.Known;
import io.orderledger.command.customer.domain.CustomerState.Unknown;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.CustomerDeleted;
import io.orderledger.command.decision.Rejection.CustomerNotFound;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import java.util.List;

/** Deleting is soft and ends the customer's prices; that no open order is left is checked where it is recorded. */
public final class CustomerDecider {
    private CustomerDecider() {}

    private record On(CustomerState state, CustomerCommand command) {}

    public static Decision<CustomerEvent> decide(CustomerState state, CustomerCommand command) {
        return switch (new On(state, command)) {
            case On(Unknown _, CreateCustomer c) ->
                accepted(new CustomerCreated(c.customerId(), c.name(), c.phone(), c.address(), c.contactPerson()));
            case On(Unknown _, CustomerCommand c) -> rejected(new CustomerNotFound(c.customerId()));
            case On(Known _, CreateCustomer c) -> rejected(new AlreadyExists(c.customerId()));
            case On(Known known, ChangeCustomer c) -> change(known, c);
            case On(Known known, DeleteCustomer c) ->
                known.deleted()
                        ? nothing()
                        : accepted(
                                new CustomerEvent.CustomerDeleted(c.customerId()),
                                List.of(new EndAllPrices(c.customerId(), c.today())));
            case On(Known known, RestoreCustomer c) ->
                known.deleted()
                        ? accepted(new CustomerRestored(
                                c.customerId(), known.details().phone()))
                        : nothing();
        };
    }

    private static Decision<CustomerEvent> change(Known known, ChangeCustomer c) {
        if (known.deleted()) return rejected(new CustomerDeleted(c.customerId()));
        var wanted = new Details(c.name(), c.phone(), c.address(), c.contactPerson());
        if (wanted.equals(known.details())) return nothing();
        return accepted(new CustomerChanged(c.customerId(), c.name(), c.phone(), c.address(), c.contactPerson()));
    }
}
