package io.orderledger.command.employee;

import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.EmployeeNotFound;
import io.orderledger.command.employee.domain.EmployeeCommand;
import io.orderledger.command.employee.domain.EmployeeCommand.ChangeEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.CreateEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.DeleteEmployee;
import io.orderledger.command.employee.domain.EmployeeCommand.RestoreEmployee;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.EmployeeRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employee, from being created to being deleted and back. */
final class EmployeeScenarios {
    private static final String EMPLOYEE = "employee-1";
    private static final String PHONE = "13800000001";
    private static final EmployeeCreated CREATED = new EmployeeCreated(EMPLOYEE, "王师傅", PHONE, EmployeeRole.DELIVERY);
    private static final EmployeeDeactivated DEACTIVATED = new EmployeeDeactivated(EMPLOYEE);
    private static final EmployeeReactivated REACTIVATED = new EmployeeReactivated(EMPLOYEE);
    private static final EmployeeDeleted DELETED = new EmployeeDeleted(EMPLOYEE);
    private static final EmployeeRestored RESTORED = new EmployeeRestored(EMPLOYEE, PHONE);
    private static final ChangeEmployee NO_CHANGE = change(null, null, null, null);

    /** An employee asks for nothing of others. */
    record NoFacts() {}

    private EmployeeScenarios() {}

    static List<Scenario<EmployeeCommand, NoFacts, EmployeeEvent>> ofChanging() {
        return List.of(
                scenario("an employee is created")
                        .when(new CreateEmployee(EMPLOYEE, "王师傅", PHONE, EmployeeRole.DELIVERY))
                        .then(CREATED),
                scenario("an id is used once")
                        .given(CREATED)
                        .when(new CreateEmployee(EMPLOYEE, "李师傅", PHONE, EmployeeRole.DELIVERY))
                        .rejected(new AlreadyExists(EMPLOYEE))
                        .notThroughAxon(
                                "Axon gives a creating command a new instance; the ledger refuses the sequence"),
                scenario("fields that are left out stay as they are")
                        .given(CREATED)
                        .when(change("王大", null, null, null))
                        .then(new EmployeeChanged(EMPLOYEE, "王大", PHONE, EmployeeRole.DELIVERY)),
                scenario("phone and role change together")
                        .given(CREATED)
                        .when(change(null, "13900000002", EmployeeRole.MANAGER, null))
                        .then(new EmployeeChanged(EMPLOYEE, "王师傅", "13900000002", EmployeeRole.MANAGER)),
                scenario("one request may come to several facts")
                        .given(CREATED)
                        .when(change("王大", null, null, ActiveStatus.INACTIVE))
                        .then(new EmployeeChanged(EMPLOYEE, "王大", PHONE, EmployeeRole.DELIVERY), DEACTIVATED),
                scenario("nothing happens when everything is so already")
                        .given(CREATED)
                        .when(change("王师傅", PHONE, EmployeeRole.DELIVERY, ActiveStatus.ACTIVE))
                        .thenNothing(),
                scenario("nothing asked for is nothing done")
                        .given(CREATED)
                        .when(NO_CHANGE)
                        .thenNothing());
    }

    static List<Scenario<EmployeeCommand, NoFacts, EmployeeEvent>> ofComingAndGoing() {
        return List.of(
                scenario("deactivating twice is fine")
                        .given(CREATED, DEACTIVATED)
                        .when(change(null, null, null, ActiveStatus.INACTIVE))
                        .thenNothing(),
                scenario("an inactive employee becomes active again")
                        .given(CREATED, DEACTIVATED)
                        .when(change(null, null, null, ActiveStatus.ACTIVE))
                        .then(REACTIVATED),
                scenario("and inactive again")
                        .given(CREATED, DEACTIVATED, REACTIVATED)
                        .when(change(null, null, null, ActiveStatus.INACTIVE))
                        .then(DEACTIVATED),
                scenario("an employee is deleted")
                        .given(CREATED)
                        .when(new DeleteEmployee(EMPLOYEE))
                        .then(DELETED),
                scenario("deleting twice is fine")
                        .given(CREATED, DELETED)
                        .when(new DeleteEmployee(EMPLOYEE))
                        .thenNothing(),
                scenario("a deleted employee comes back with the latest phone")
                        .given(
                                CREATED,
                                new EmployeeChanged(EMPLOYEE, "王师傅", "13900000002", EmployeeRole.DELIVERY),
                                DELETED)
                        .when(new RestoreEmployee(EMPLOYEE))
                        .then(new EmployeeRestored(EMPLOYEE, "13900000002")),
                scenario("restoring who is not deleted changes nothing")
                        .given(CREATED)
                        .when(new RestoreEmployee(EMPLOYEE))
                        .thenNothing(),
                scenario("who was inactive comes back inactive")
                        .given(CREATED, DEACTIVATED, DELETED, RESTORED)
                        .when(change(null, null, null, ActiveStatus.ACTIVE))
                        .then(REACTIVATED),
                scenario("a deleted employee can only be restored")
                        .given(CREATED, DELETED)
                        .when(NO_CHANGE)
                        .rejected(new Rejection.EmployeeDeleted(EMPLOYEE)),
                unknown(NO_CHANGE),
                unknown(new DeleteEmployee(EMPLOYEE)),
                unknown(new RestoreEmployee(EMPLOYEE)));
    }

    private static Scenario<EmployeeCommand, NoFacts, EmployeeEvent> unknown(EmployeeCommand command) {
        return scenario("without an employee there is no " + command.getClass().getSimpleName())
                .when(command)
                .rejected(new EmployeeNotFound(EMPLOYEE));
    }

    private static ChangeEmployee change(
            @Nullable String name, @Nullable String phone, @Nullable EmployeeRole role, @Nullable ActiveStatus status) {
        return new ChangeEmployee(EMPLOYEE, name, phone, role, status);
    }

    private static Scenario.Given<EmployeeCommand, NoFacts, EmployeeEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), new NoFacts());
    }
}
