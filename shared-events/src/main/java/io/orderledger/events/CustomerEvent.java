package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/** What happened to a customer. */
public sealed interface CustomerEvent extends LedgerEvent {
    String customerId();

    record CustomerCreated(
            String customerId,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String contactPerson)
            implements CustomerEvent {}

    record CustomerChanged(
            String customerId,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String contactPerson)
            implements CustomerEvent {}

    record CustomerDeleted(String customerId) implements CustomerEvent {}

    /** @param phone claimed again on restoring */
    record CustomerRestored(String customerId, @Nullable String phone) implements CustomerEvent {}
}
