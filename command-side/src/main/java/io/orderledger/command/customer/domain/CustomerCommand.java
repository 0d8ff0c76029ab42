package io.orderledger.command.customer.domain;

import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.LedgerCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a customer's stream. */
public sealed interface CustomerCommand extends LedgerCommand {
    String customerId();

    @Override
    default String streamId() {
        return customerId();
    }

    record CreateCustomer(
            String customerId,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String contactPerson)
            implements CustomerCommand {}

    record ChangeCustomer(
            String customerId, String name, Change<String> phone, Change<String> address, Change<String> contactPerson)
            implements CustomerCommand {}

    /** @param today business day; the customer's prices end with the day before */
    record DeleteCustomer(String customerId, LocalDate today) implements CustomerCommand {}

    record RestoreCustomer(String customerId) implements CustomerCommand {}

    /**
     * Destroys for good what is known of who the customer is, and deletes it.
     *
     * @param today business day; the customer's prices end with the day before
     */
    record EraseCustomer(String customerId, @Nullable String reason, LocalDate today) implements CustomerCommand {}
}
