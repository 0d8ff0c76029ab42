package io.orderledger.events;

/** What happened to somebody who works for the supplier. */
public sealed interface EmployeeEvent extends LedgerEvent {
    String employeeId();

    record EmployeeCreated(
            String employeeId,
            String name,
            @Personal("employeeId") String phone,
            EmployeeRole role) implements EmployeeEvent {}

    record EmployeeChanged(
            String employeeId,
            String name,
            @Personal("employeeId") String phone,
            EmployeeRole role) implements EmployeeEvent {}

    /** Goes on no more runs, until reactivated. */
    record EmployeeDeactivated(String employeeId) implements EmployeeEvent {}

    record EmployeeReactivated(String employeeId) implements EmployeeEvent {}

    record EmployeeDeleted(String employeeId) implements EmployeeEvent {}

    /** @param phone claimed again on restoring */
    record EmployeeRestored(
            String employeeId, @Personal("employeeId") String phone) implements EmployeeEvent {}
}
