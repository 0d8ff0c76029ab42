package io.orderledger.events;

import org.jspecify.annotations.Nullable;

/**
 * What happened to somebody who may sign in. How they prove who they are (password, WeChat) is no event: it is kept
 * beside the ledger, where it can be changed and forgotten.
 */
public sealed interface UserEvent extends LedgerEvent {
    String userId();

    /** @param employeeId the driver or clerk this user is; absent when none */
    record UserInvited(
            String userId,
            String name,
            @Personal("userId") String phone,
            Role role,
            @Nullable String avatar,
            @Nullable String employeeId)
            implements UserEvent {}

    /** The person has shown to be the invited one, or was given a password; may sign in from now on. */
    record UserActivated(String userId) implements UserEvent {}

    record UserChanged(
            String userId,
            String name,
            @Personal("userId") String phone,
            @Nullable String avatar,
            @Nullable String employeeId)
            implements UserEvent {}

    record UserRoleChanged(String userId, Role role, Role previousRole) implements UserEvent {}

    /** May not sign in any more, until reactivated. */
    record UserDeactivated(String userId) implements UserEvent {}

    record UserReactivated(String userId) implements UserEvent {}

    record UserDeleted(String userId) implements UserEvent {}

    /** @param phone claimed again on restoring */
    record UserRestored(String userId, @Personal("userId") String phone) implements UserEvent {}
}
