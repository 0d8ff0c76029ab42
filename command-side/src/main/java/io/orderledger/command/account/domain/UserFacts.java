package io.orderledger.command.account.domain;

import io.orderledger.command.employee.domain.EmployeeState;

/**
 * What a user's decision needs to know of the world.
 *
 * @param employee whom the command would link the user to
 */
public record UserFacts(EmployeeState employee) {
    public static final UserFacts NONE = new UserFacts(EmployeeState.EVOLUTION.initial());

    boolean employeeCanBeLinked() {
        return employee instanceof EmployeeState.Known known && !known.deleted();
    }
}
