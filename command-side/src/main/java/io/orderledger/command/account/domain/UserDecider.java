package io.orderledger.command.account.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserCommand.DeleteUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.RestoreUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.account.domain.UserState.Known;
import io.orderledger.command.account.domain.UserState.Unknown;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.decision.Rejection.OwnAccount;
import io.orderledger.command.decision.Rejection.UserNotFound;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserRestored;
import java.util.ArrayList;
import java.util.List;

/**
 * Nobody locks themselves out: who deactivates, deletes or demotes an admin is another admin, and stays one. Deleting is
 * soft; a deleted user can only be restored. That phones and employees belong to one user each is checked where it is
 * recorded.
 */
public final class UserDecider {
    private UserDecider() {}

    private record On(UserState state, UserCommand command) {}

    public static Decision<UserEvent> decide(UserState state, UserCommand command, UserFacts facts) {
        return switch (new On(state, command)) {
            case On(Unknown _, InviteUser c) -> invite(c, facts);
            case On(Unknown _, UserCommand c) -> rejected(new UserNotFound(c.userId()));
            case On(Known _, InviteUser c) -> rejected(new AlreadyExists(c.userId()));
            case On(Known user, RestoreUser c) ->
                user.deleted()
                        ? accepted(new UserRestored(c.userId(), user.details().phone()))
                        : nothing();
            case On(Known user, DeleteUser c) -> user.deleted() ? nothing() : delete(c);
            case On(Known user, ActivateUser c) -> user.deleted() ? deleted(c) : activate(user, c);
            case On(Known user, SetPassword c) -> user.deleted() ? deleted(c) : activate(user, c);
            case On(Known user, ChangeUser c) -> user.deleted() ? deleted(c) : ChangeRules.change(user, c, facts);
        };
    }

    private static Decision<UserEvent> invite(InviteUser c, UserFacts facts) {
        String employeeId = c.employeeId();
        if (employeeId != null && !facts.employeeCanBeLinked()) return rejected(new EmployeeUnknown(employeeId));
        var events = new ArrayList<UserEvent>();
        events.add(new UserInvited(c.userId(), c.name(), c.phone(), c.role(), c.avatar(), employeeId));
        if (c.password() != null) events.add(new UserActivated(c.userId()));
        return accepted(events, List.of());
    }

    private static Decision<UserEvent> activate(Known user, UserCommand c) {
        return user.activated() ? nothing() : accepted(new UserActivated(c.userId()));
    }

    private static Decision<UserEvent> delete(DeleteUser c) {
        return c.actorId().equals(c.userId())
                ? rejected(new OwnAccount(c.userId()))
                : accepted(new UserDeleted(c.userId()));
    }

    private static Decision<UserEvent> deleted(UserCommand c) {
        return rejected(new Rejection.UserDeleted(c.userId()));
    }
}
