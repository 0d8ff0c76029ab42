package io.orderledger.command.account.domain;

import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Role;
import org.jspecify.annotations.Nullable;

/** What can be asked of a user's stream. Phones are written as {@link io.orderledger.events.PhoneNumber} does. */
public sealed interface UserCommand extends LedgerCommand {
    String userId();

    @Override
    default String streamId() {
        return userId();
    }

    /** @param password with one the user is active at once; absent, they are one who signs in with WeChat first */
    record InviteUser(
            String userId,
            String name,
            String phone,
            Role role,
            @Nullable String avatar,
            @Nullable String employeeId,
            @Nullable PasswordHash password)
            implements UserCommand {}

    /** The person has shown to be the invited one. */
    record ActivateUser(String userId) implements UserCommand {}

    record SetPassword(String userId, PasswordHash password) implements UserCommand {}

    /**
     * What is absent, or to be kept, stays as it is.
     *
     * @param status inactive takes the right to enter away, active gives it back
     * @param actorId who asks for it
     */
    record ChangeUser(
            String userId,
            @Nullable String name,
            @Nullable String phone,
            Change<String> avatar,
            Change<String> employeeId,
            @Nullable Role role,
            @Nullable ActiveStatus status,
            String actorId)
            implements UserCommand {}

    /** @param actorId who asks for it */
    record DeleteUser(String userId, String actorId) implements UserCommand {}

    record RestoreUser(String userId) implements UserCommand {}
}
