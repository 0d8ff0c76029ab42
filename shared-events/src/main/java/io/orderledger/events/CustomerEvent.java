package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/** What happened to a customer. */
public sealed interface CustomerEvent extends LedgerEvent {
    String customerId();

    record CustomerCreated(
            String customerId,
            @Personal("customerId") String name,
            @Personal("customerId") @Nullable String phone,
            @Personal("customerId") @Nullable String address,
            @Personal("customerId") @Nullable String contactPerson)
            implements CustomerEvent {}

    record CustomerChanged(
            String customerId,
            @Personal("customerId") String name,
            @Personal("customerId") @Nullable String phone,
            @Personal("customerId") @Nullable String address,
            @Personal("customerId") @Nullable String contactPerson)
            implements CustomerEvent {}

    record CustomerDeleted(String customerId) implements CustomerEvent {}

    /** @param phone claimed again on restoring */
    record CustomerRestored(
            String customerId,
            @Personal("customerId") @Nullable String phone) implements CustomerEvent {}

    /**
     * The customer's key is destroyed, and with it what every event says about who the customer is.
     *
     * @param reason kept as it is: it must not name the customer
     */
    record CustomerErased(String customerId, String reason) implements CustomerEvent {}
}
