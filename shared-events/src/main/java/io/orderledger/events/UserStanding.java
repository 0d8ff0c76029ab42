package io.orderledger.events;

import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user may act, and as what. Both sides fold it from the ledger, so that a token tells who somebody is and
 * never what they may still do.
 *
 * @param activated has shown to be the invited one, or was given a password
 * @param role means nothing while the user may not enter
 * @param employeeId the employee that this user is; absent when none
 */
public record UserStanding(
        boolean activated,
        boolean deactivated,
        boolean deleted,
        Role role,
        String name,
        @Nullable String employeeId) {

    /** Whom the ledger does not know. The role is the one with the fewest rights, and even these count for nothing. */
    public static final UserStanding NOBODY = new UserStanding(false, false, true, Role.DELIVERY, "", null);

    /** Whether whoever proves to be this user is let in, and a token of theirs is still good. */
    public boolean mayEnter() {
        return activated && !deactivated && !deleted;
    }

    public static UserStanding evolve(UserStanding user, UserEvent event) {
        return switch (event) {
            case UserInvited e -> new UserStanding(false, false, false, e.role(), e.name(), e.employeeId());
            case UserActivated _ -> user.with(true, user.deactivated, false);
            case UserChanged e ->
                new UserStanding(user.activated, user.deactivated, false, user.role, e.name(), e.employeeId());
            case UserRoleChanged e ->
                new UserStanding(user.activated, user.deactivated, false, e.role(), user.name, user.employeeId);
            case UserDeactivated _ -> user.with(user.activated, true, false);
            case UserReactivated _ -> user.with(user.activated, false, false);
            // Deleting forgets how the user signs in and lets go of the employee: restored, they are invited anew.
            case UserDeleted _ -> new UserStanding(false, user.deactivated, true, user.role, user.name, null);
            case UserRestored _ -> user.with(false, user.deactivated, false);
        };
    }

    private UserStanding with(boolean isActivated, boolean isDeactivated, boolean isDeleted) {
        return new UserStanding(isActivated, isDeactivated, isDeleted, role, name, employeeId);
    }
}
