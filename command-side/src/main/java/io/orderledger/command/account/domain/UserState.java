package io.orderledger.command.account.domain;

import io.orderledger.events.Role;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import io.orderledger.events.UserStatus;
import io.orderledger.ledger.Evolution;
import org.jspecify.annotations.Nullable;

/** A user, or that there is none yet. */
public sealed interface UserState {
    Evolution<UserState, UserEvent> EVOLUTION = new Evolution<>(UserEvent.class, new Unknown(), UserState::evolve);

    record Unknown() implements UserState {}

    /**
     * A user.
     *
     * @param activated has shown to be the invited one, or was given a password
     */
    record Known(Details details, Role role, boolean activated, boolean deactivated, boolean deleted)
            implements UserState {

        public UserStatus status() {
            return UserStatus.of(activated, deactivated);
        }
    }

    record Details(
            String name,
            String phone,
            @Nullable String avatar,
            @Nullable String employeeId) {

        Details unlinked() {
            return new Details(name, phone, avatar, null);
        }
    }

    static UserState evolve(UserState state, UserEvent event) {
        if (event instanceof UserInvited e) {
            return new Known(
                    new Details(e.name(), e.phone(), e.avatar(), e.employeeId()), e.role(), false, false, false);
        }
        return evolve(known(state), event);
    }

    private static Known evolve(Known user, UserEvent event) {
        Details details = user.details;
        return switch (event) {
            case UserInvited _ -> throw new IllegalStateException("the stream begins with its creation, and only so");
            case UserActivated _ -> new Known(details, user.role, true, user.deactivated, user.deleted);
            case UserChanged e ->
                new Known(
                        new Details(e.name(), e.phone(), e.avatar(), e.employeeId()),
                        user.role,
                        user.activated,
                        user.deactivated,
                        user.deleted);
            case UserRoleChanged e -> new Known(details, e.role(), user.activated, user.deactivated, user.deleted);
            case UserDeactivated _ -> new Known(details, user.role, user.activated, true, user.deleted);
            case UserReactivated _ -> new Known(details, user.role, user.activated, false, user.deleted);
            // Deleting forgets how the user signs in and lets go of the employee: restored, they are invited anew.
            case UserDeleted _ -> new Known(details.unlinked(), user.role, false, user.deactivated, true);
            case UserRestored _ -> new Known(details, user.role, false, user.deactivated, false);
        };
    }

    private static Known known(UserState state) {
        return switch (state) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the stream does not begin with its creation");
        };
    }
}
