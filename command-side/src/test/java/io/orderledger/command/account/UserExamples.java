package io.orderledger.command.account;

import io.orderledger.command.account.domain.PasswordHash;
import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.decision.Change;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.EmployeeEvent;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.LedgerEvent;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What scenarios about users are made of; the facts are what the ledger holds of employees. */
final class UserExamples {
    static final String USER = "user-1";
    static final String ADMIN = "admin-1";
    static final String EMPLOYEE = "employee-1";
    static final String GONE = "employee-2";
    static final String PHONE = "13800138001";
    static final PasswordHash PASSWORD = new PasswordHash("{noop}correct horse");
    static final UserInvited INVITED = new UserInvited(USER, "小王", PHONE, Role.MANAGER, null, null);
    static final UserInvited DRIVER =
            new UserInvited(USER, "小王", PHONE, Role.DELIVERY, "https://example.com/1.png", EMPLOYEE);
    static final UserActivated ACTIVATED = new UserActivated(USER);
    static final UserDeactivated DEACTIVATED = new UserDeactivated(USER);
    static final UserReactivated REACTIVATED = new UserReactivated(USER);
    static final UserDeleted DELETED = new UserDeleted(USER);
    static final UserRestored RESTORED = new UserRestored(USER, PHONE);
    static final List<LedgerEvent> WORKS = List.of(
            new EmployeeCreated(EMPLOYEE, "王师傅", PHONE, EmployeeRole.DELIVERY), new EmployeeDeactivated(EMPLOYEE));
    static final List<LedgerEvent> LEFT = List.of(
            new EmployeeCreated(GONE, "李师傅", "1", EmployeeRole.DELIVERY), new EmployeeEvent.EmployeeDeleted(GONE));
    static final InMemoryLedger EMPLOYEES = InMemoryLedger.of(Map.of(EMPLOYEE, WORKS, GONE, LEFT));

    private UserExamples() {}

    static InviteUser invite(@Nullable String avatar, @Nullable String employeeId, @Nullable PasswordHash password) {
        return new InviteUser(USER, "小王", PHONE, Role.MANAGER, avatar, employeeId, password);
    }

    static ChangeUser details(
            @Nullable String name, @Nullable String phone, Change<String> avatar, Change<String> employeeId) {
        return new ChangeUser(USER, name, phone, avatar, employeeId, null, null, ADMIN);
    }

    static ChangeUser role(Role role, String actorId) {
        return change(null, null, Change.keep(), role, null, actorId);
    }

    static ChangeUser status(ActiveStatus status, String actorId) {
        return change(null, null, Change.keep(), null, status, actorId);
    }

    static ChangeUser change(
            @Nullable String name,
            @Nullable String phone,
            Change<String> employeeId,
            @Nullable Role role,
            @Nullable ActiveStatus status,
            String actorId) {
        return new ChangeUser(USER, name, phone, Change.keep(), employeeId, role, status, actorId);
    }

    static Scenario.Given<UserCommand, InMemoryLedger, UserEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), EMPLOYEES);
    }
}
