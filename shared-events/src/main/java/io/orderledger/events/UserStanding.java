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
 * What both sides have to know of a user to let them act: whether, and as what. Folded from the ledger, so that a changed
 * role or a deactivation counts at once, whatever a token says.
 *
 * @param activated has signed in once, or was given a password
 * @param employeeId the employee this user is; absent when none
 */
public record UserStanding(
        boolean known,
        boolean activated,
        boolean deactivated,
        boolean deleted,
        Role role,
        String name,
        @Nullable String employeeId) {

    /** Nobody of that id; the role is the weakest, and never asked for. */
    public static final UserStanding NOBODY = new UserStanding(false, false, false, false, Role.DELIVERY, "", null);

    public boolean mayEnter() {
        return known && activated && !deactivated && !deleted;
    }

    public static UserStanding evolve(UserStanding standing, UserEvent event) {
        return switch (event) {
            case UserInvited e -> new UserStanding(true, false, false, false, e.role(), e.name(), e.employeeId());
            case UserActivated _ -> standing.with(true, standing.deactivated, standing.deleted);
            case UserChanged e ->
                new UserStanding(
                        standing.known,
                        standing.activated,
                        standing.deactivated,
                        standing.deleted,
                        standing.role,
                        e.name(),
                        e.employeeId());
            case UserRoleChanged e ->
                new UserStanding(
                        standing.known,
                        standing.activated,
                        standing.deactivated,
                        standing.deleted,
                        e.role(),
                        standing.name,
                        standing.employeeId);
            case UserDeactivated _ -> standing.with(standing.activated, true, standing.deleted);
            case UserReactivated _ -> standing.with(standing.activated, false, standing.deleted);
            case UserDeleted _ -> standing.with(standing.activated, standing.deactivated, true);
            case UserRestored _ -> standing.with(standing.activated, standing.deactivated, false);
        };
    }

    private UserStanding with(boolean nowActivated, boolean nowDeactivated, boolean nowDeleted) {
        return new UserStanding(known, nowActivated, nowDeactivated, nowDeleted, role, name, employeeId);
    }
}
