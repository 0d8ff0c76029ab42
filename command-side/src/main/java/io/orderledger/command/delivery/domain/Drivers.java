package io.orderledger.command.delivery.domain;

import static io.orderledger.command.delivery.domain.Checked.fine;
import static io.orderledger.command.delivery.domain.Checked.refused;

import io.orderledger.command.decision.Actor;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.EmployeeInactive;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Right;

/** Who may drive a run, and who may say what came of it. */
final class Drivers {
    private Drivers() {}

    /** The employee's name, if they are to be given a run or to leave with one. */
    static Checked<String> name(String employeeId, EmployeeState employee) {
        return switch (employee) {
            case EmployeeState.Unknown _ -> refused(new EmployeeUnknown(employeeId));
            case EmployeeState.Known known when known.deleted() -> refused(new Rejection.EmployeeDeleted(employeeId));
            case EmployeeState.Known known
            when known.status() != ActiveStatus.ACTIVE -> refused(new EmployeeInactive(employeeId));
            case EmployeeState.Known known -> fine(known.details().name());
        };
    }

    /** Others' runs do not exist for a driver. */
    static boolean mayDrive(Actor actor, Run run) {
        return actor.may(Right.DELIVERY_PLAN) || run.employeeId().equals(actor.employeeId());
    }
}
