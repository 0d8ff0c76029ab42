package io.orderledger.command.account.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserState.Details;
import io.orderledger.command.account.domain.UserState.Known;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.decision.Rejection.OwnAccount;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRoleChanged;
import java.util.ArrayList;
import java.util.List;

/** A change of a user comes to as many facts as there are different things in it, or to none. */
final class ChangeRules {
    private ChangeRules() {}

    static Decision<UserEvent> change(Known user, ChangeUser c, UserFacts facts) {
        Details now = user.details();
        Details wanted = wanted(now, c);
        String employeeId = wanted.employeeId();
        if (employeeId != null && !employeeId.equals(now.employeeId()) && !facts.employeeCanBeLinked()) {
            return rejected(new EmployeeUnknown(employeeId));
        }

        var events = new ArrayList<UserEvent>();
        if (!wanted.equals(now)) {
            events.add(new UserChanged(c.userId(), wanted.name(), wanted.phone(), wanted.avatar(), employeeId));
        }
        Role role = c.role() == null ? user.role() : c.role();
        boolean changesRole = role != user.role();
        if (changesRole) events.add(new UserRoleChanged(c.userId(), role, user.role()));
        boolean deactivates = c.status() == ActiveStatus.INACTIVE && !user.deactivated();
        if (deactivates) events.add(new UserDeactivated(c.userId()));
        boolean reactivates = c.status() == ActiveStatus.ACTIVE && user.deactivated();
        if (reactivates) events.add(new UserReactivated(c.userId()));

        boolean own = c.actorId().equals(c.userId());
        return own && (changesRole || deactivates) ? rejected(new OwnAccount(c.userId())) : accepted(events, List.of());
    }

    private static Details wanted(Details now, ChangeUser c) {
        return new Details(
                c.name() == null ? now.name() : c.name(),
                c.phone() == null ? now.phone() : c.phone(),
                c.avatar().on(now.avatar()),
                c.employeeId().on(now.employeeId()));
    }
}
