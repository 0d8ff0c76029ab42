package io.orderledger.command.employee.domain;

import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeRole;
import org.jspecify.annotations.Nullable;

/** What can be asked of an employee's stream. */
public sealed interface EmployeeCommand extends LedgerCommand {
    String employeeId();

    @Override
    default String streamId() {
        return employeeId();
    }

    record CreateEmployee(String employeeId, String name, String phone, EmployeeRole role) implements EmployeeCommand {}

    /** What is absent stays as it is. */
    record ChangeEmployee(
            String employeeId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable EmployeeRole role,
            @Nullable ActiveStatus status)
            implements EmployeeCommand {}

    record DeleteEmployee(String employeeId) implements EmployeeCommand {}

    record RestoreEmployee(String employeeId) implements EmployeeCommand {}
}
