package io.orderledger.command.employee.domain;

import static io.orderledger.command.decision.Decision.accepted;
import static io.orderledger.command.decision.Decision.nothing;
import static io.orderledger.command.decision.Decision.rejected;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.EmployeeNotFound;
import io.orderledger.command.employee.domain.EmployeeCommand.ChangeEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.CreateEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.DeleteEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.RestoreEmployee;
import io.orderledger.command.employee.domain.EmployeeState.Details;
import io.orderledger.command.employee.domain.EmployeeState.Known;
import io.orderledger.command.employee.domain.EmployeeState.Unknown;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import java.util.ArrayList;
import java.util.List;

/** Deleting is soft and leaves the status as it was; a deleted employee can only be restored. */
public final class EmployeeDecider {
    private EmployeeDecider() {}

    private record On(EmployeeState state, EmployeeCommand command) {}

    public static Decision<EmployeeEvent> decide(EmployeeState state, EmployeeCommand command) {
        return switch (new On(state, command)) {
            case On(Unknown _, CreateEmployee c) ->
                accepted(new EmployeeCreated(c.employeeId(), c.name(), c.phone(), c.role()));
            case On(Unknown _, EmployeeCommand c) -> rejected(new EmployeeNotFound(c.employeeId()));
            case On(Known _, CreateEmployee c) -> rejected(new AlreadyExists(c.employeeId()));
            case On(Known known, ChangeEmployee c) -> change(known, c);
            case On(Known known, DeleteEmployee c) ->
                known.deleted() ? nothing() : accepted(new EmployeeDeleted(c.employeeId()));
            case On(Known known, RestoreEmployee c) ->
                known.deleted()
                        ? accepted(new EmployeeRestored(
                                c.employeeId(), known.details().phone()))
                        : nothing();
        };
    }

    private static Decision<EmployeeEvent> change(Known known, ChangeEmployee c) {
        if (known.deleted()) return rejected(new Rejection.EmployeeDeleted(c.employeeId()));
        var events = new ArrayList<EmployeeEvent>();
        Details now = known.details();
        var wanted = new Details(
                c.name() == null ? now.name() : c.name(),
                c.phone() == null ? now.phone() : c.phone(),
                c.role() == null ? now.role() : c.role());
        if (!wanted.equals(now)) {
            events.add(new EmployeeChanged(c.employeeId(), wanted.name(), wanted.phone(), wanted.role()));
        }
        ActiveStatus status = c.status();
        if (status != null && status != known.status()) {
            events.add(
                    switch (status) {
                        case ACTIVE -> new EmployeeReactivated(c.employeeId());
                        case INACTIVE -> new EmployeeDeactivated(c.employeeId());
                    });
        }
        return accepted(events, List.of());
    }
}
