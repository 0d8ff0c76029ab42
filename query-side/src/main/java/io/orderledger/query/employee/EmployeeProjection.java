package io.orderledger.query.employee;

import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;

/** Employees as they stand. */
final class EmployeeProjection implements Projection<EmployeeEvent> {
    static final String NAME = "employee-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<EmployeeEvent> eventType() {
        return EmployeeEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("employee_1");
    }

    @Override
    public void project(EmployeeEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case EmployeeCreated e -> sql.insert("employee/created", e);
            case EmployeeChanged e -> sql.updateOne("employee/changed", e);
            case EmployeeDeactivated e -> sql.updateOne("employee/deactivated", e);
            case EmployeeReactivated e -> sql.updateOne("employee/reactivated", e);
            case EmployeeDeleted e -> sql.updateOne("employee/deleted", e);
            case EmployeeRestored e -> sql.updateOne("employee/restored", e);
        }
    }
}
