package io.orderledger.command.employee.domain;

import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.EmployeeRole;
import io.orderledger.ledger.Evolution;

/** An employee, or that there is none yet. */
public sealed interface EmployeeState {
    Evolution<EmployeeState, EmployeeEvent> EVOLUTION =
            new Evolution<>(EmployeeEvent.class, new Unknown(), EmployeeState::evolve);

    record Unknown() implements EmployeeState {}

    record Known(Details details, ActiveStatus status, boolean deleted) implements EmployeeState {}

    record Details(String name, String phone, EmployeeRole role) {}

    static EmployeeState evolve(EmployeeState state, EmployeeEvent event) {
        return switch (event) {
            case EmployeeCreated e -> new Known(new Details(e.name(), e.phone(), e.role()), ActiveStatus.ACTIVE, false);
            case EmployeeChanged e ->
                new Known(
                        new Details(e.name(), e.phone(), e.role()),
                        known(state).status(),
                        known(state).deleted());
            case EmployeeDeactivated _ ->
                new Known(
                        known(state).details(),
                        ActiveStatus.INACTIVE,
                        known(state).deleted());
            case EmployeeReactivated _ ->
                new Known(
                        known(state).details(),
                        ActiveStatus.ACTIVE,
                        known(state).deleted());
            case EmployeeDeleted _ ->
                new Known(known(state).details(), known(state).status(), true);
            case EmployeeRestored _ ->
                new Known(known(state).details(), known(state).status(), false);
        };
    }

    private static Known known(EmployeeState state) {
        return switch (state) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the stream does not begin with its creation");
        };
    }
}
