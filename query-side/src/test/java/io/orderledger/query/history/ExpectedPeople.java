package io.orderledger.query.history;

import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users and employees as a plain reading of the events gives them. */
final class ExpectedPeople {
    private final Map<String, Row> users = new TreeMap<>();
    private final Map<String, Row> employees = new TreeMap<>();

    private ExpectedPeople() {}

    static Map<String, List<String>> of(List<Recorded> history) {
        ExpectedPeople expected = new ExpectedPeople();
        for (Recorded recorded : history) {
            switch (recorded.event()) {
                case UserEvent e -> expected.user(e, recorded);
                case EmployeeEvent e -> expected.employee(e, recorded);
                default -> {}
            }
        }
        return Map.of(
                "user_1", ExpectedMasterData.texts(expected.users),
                "employee_1", ExpectedMasterData.texts(expected.employees));
    }

    private void user(UserEvent event, Recorded by) {
        Row row = users.computeIfAbsent(
                event.userId(),
                id -> new Row()
                        .set("id", id)
                        .set("activated", false)
                        .set("deactivated", false)
                        .set("deleted_at", null)
                        .created(by));
        switch (event) {
            case UserInvited e ->
                edited(row, e.name(), e.phone(), e.avatar(), e.employeeId())
                        .set("role", e.role().wireName());
            case UserActivated _ -> row.set("activated", true);
            case UserChanged e -> edited(row, e.name(), e.phone(), e.avatar(), e.employeeId());
            case UserRoleChanged e -> row.set("role", e.role().wireName());
            case UserDeactivated _ -> row.set("deactivated", true);
            case UserReactivated _ -> row.set("deactivated", false);
            case UserDeleted _ ->
                row.set("deleted_at", by.at()).set("activated", false).set("employee_id", null);
            case UserRestored e -> row.set("deleted_at", null).set("phone", e.phone());
        }
        row.set("status", status(row));
        row.touched(by);
    }

    private static String status(Row user) {
        if (Boolean.TRUE.equals(user.get("deactivated"))) return "inactive";
        return Boolean.TRUE.equals(user.get("activated")) ? "active" : "invited";
    }

    private static Row edited(
            Row row, String name, String phone, @Nullable String avatar, @Nullable String employeeId) {
        return row.set("name", name).set("phone", phone).set("avatar", avatar).set("employee_id", employeeId);
    }

    private void employee(EmployeeEvent event, Recorded by) {
        Row row = employees.computeIfAbsent(
                event.employeeId(),
                id -> new Row()
                        .set("id", id)
                        .set("status", "active")
                        .set("deleted_at", null)
                        .created(by));
        switch (event) {
            case EmployeeCreated e -> edited(row, e.name(), e.phone(), e.role());
            case EmployeeChanged e -> edited(row, e.name(), e.phone(), e.role());
            case EmployeeDeactivated _ -> row.set("status", "inactive");
            case EmployeeReactivated _ -> row.set("status", "active");
            case EmployeeDeleted _ -> row.set("deleted_at", by.at());
            case EmployeeRestored e -> row.set("deleted_at", null).set("phone", e.phone());
        }
        row.touched(by);
    }

    private static void edited(Row row, String name, String phone, EmployeeRole role) {
        row.set("name", name).set("phone", phone).set("role", role.wireName());
    }
}
