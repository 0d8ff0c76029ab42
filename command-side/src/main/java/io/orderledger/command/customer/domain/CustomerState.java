package io.orderledger.command.customer.domain;

import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import io.orderledger.ledger.Evolution;
import org.jspecify.annotations.Nullable;

/** A customer, or that there is none yet. */
public sealed interface CustomerState {
    Evolution<CustomerState, CustomerEvent> EVOLUTION =
            new Evolution<>(CustomerEvent.class, new Unknown(), CustomerState::evolve);

    record Unknown() implements CustomerState {}

    record Known(Details details, boolean deleted) implements CustomerState {}

    /** Nothing is known of who it was, and never will be. */
    record Erased() implements CustomerState {}

    record Details(
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String contactPerson) {}

    static CustomerState evolve(CustomerState state, CustomerEvent event) {
        return switch (event) {
            case CustomerCreated e ->
                new Known(new Details(e.name(), e.phone(), e.address(), e.contactPerson()), false);
            case CustomerChanged e ->
                new Known(
                        new Details(e.name(), e.phone(), e.address(), e.contactPerson()),
                        known(state).deleted());
            case CustomerDeleted _ -> new Known(known(state).details(), true);
            case CustomerRestored _ -> new Known(known(state).details(), false);
            case CustomerErased _ -> new Erased();
        };
    }

    private static Known known(CustomerState state) {
        return switch (state) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the stream does not begin with its creation");
            case Erased _ -> throw new IllegalStateException("the stream goes on behind its erasure");
        };
    }
}
