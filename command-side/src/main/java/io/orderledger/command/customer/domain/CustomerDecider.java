package io.orderledger.command.customer.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.customer.domain.CustomerCommand.ChangeCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.DeleteCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.EraseCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.RestoreCustomer;
import io.orderledger.command.customer.domain.CustomerState.Details;
import io.orderledger.command.customer.domain.CustomerState.Erased;
import io.orderledger.command.customer.domain.CustomerState.Known;
import io.orderledger.command.customer.domain.CustomerState.Unknown;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.CustomerDeleted;
import io.orderledger.command.decision.Rejection.CustomerNotFound;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import java.util.List;

/**
 * Deleting is soft and ends the customer's prices, erasing is for good and deletes too; that no open order is left is
 * checked where it is recorded.
 */
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
            case On(Known known, EraseCustomer c) -> erase(known, c);
            case On(Erased _, DeleteCustomer _), On(Erased _, EraseCustomer _) -> nothing();
            case On(Erased _, CreateCustomer c) -> rejected(new AlreadyExists(c.customerId()));
            case On(Erased _, ChangeCustomer c) -> rejected(new Rejection.CustomerErased(c.customerId()));
            case On(Erased _, RestoreCustomer c) -> rejected(new Rejection.CustomerErased(c.customerId()));
        };
    }

    private static Decision<CustomerEvent> erase(Known known, EraseCustomer c) {
        String reason = c.reason();
        if (reason == null || reason.isBlank()) return rejected(new ReasonRequired());
        return accepted(
                new CustomerErased(c.customerId(), reason),
                known.deleted() ? List.of() : List.of(new EndAllPrices(c.customerId(), c.today())));
    }

    private static Decision<CustomerEvent> change(Known known, ChangeCustomer c) {
        if (known.deleted()) return rejected(new CustomerDeleted(c.customerId()));
        Details now = known.details();
        var wanted = new Details(
                c.name(),
                c.phone().on(now.phone()),
                c.address().on(now.address()),
                c.contactPerson().on(now.contactPerson()));
        if (wanted.equals(now)) return nothing();
        return accepted(new CustomerChanged(
                c.customerId(), wanted.name(), wanted.phone(), wanted.address(), wanted.contactPerson()));
    }
}
