package io.orderledger.command.account;

import static io.orderledger.command.account.UserExamples.ACTIVATED;
import static io.orderledger.command.account.UserExamples.ADMIN;
import static io.orderledger.command.account.UserExamples.DEACTIVATED;
import static io.orderledger.command.account.UserExamples.DRIVER;
import static io.orderledger.command.account.UserExamples.EMPLOYEE;
import static io.orderledger.command.account.UserExamples.GONE;
import static io.orderledger.command.account.UserExamples.INVITED;
import static io.orderledger.command.account.UserExamples.PASSWORD;
import static io.orderledger.command.account.UserExamples.PHONE;
import static io.orderledger.command.account.UserExamples.REACTIVATED;
import static io.orderledger.command.account.UserExamples.USER;
import static io.orderledger.command.account.UserExamples.change;
import static io.orderledger.command.account.UserExamples.details;
import static io.orderledger.command.account.UserExamples.invite;
import static io.orderledger.command.account.UserExamples.role;
import static io.orderledger.command.account.UserExamples.scenario;
import static io.orderledger.command.account.UserExamples.status;

import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.EmployeeUnknown;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserRoleChanged;
import java.util.List;

/** A user, from the invitation on. */
final class UserScenarios {
    private UserScenarios() {}

    static List<Scenario<UserCommand, InMemoryLedger, UserEvent>> ofInviting() {
        return List.of(
                scenario("somebody is invited").when(invite(null, null, null)).then(INVITED),
                scenario("with a password they are active at once")
                        .when(invite(null, null, PASSWORD))
                        .then(INVITED, ACTIVATED),
                scenario("an employee is linked, at work or not")
                        .when(new InviteUser(
                                USER, "小王", PHONE, Role.DELIVERY, "https://example.com/1.png", EMPLOYEE, null))
                        .then(DRIVER),
                scenario("nobody is linked to an employee who never was")
                        .when(invite(null, "employee-3", null))
                        .rejected(new EmployeeUnknown("employee-3")),
                scenario("nor to one who is deleted")
                        .when(invite(null, GONE, null))
                        .rejected(new EmployeeUnknown(GONE)),
                scenario("an id is used once")
                        .given(INVITED)
                        .when(invite(null, null, null))
                        .rejected(new AlreadyExists(USER))
                        .notThroughAxon(
                                "Axon gives a creating command a new instance; the ledger refuses the sequence"),
                scenario("who signs in is active")
                        .given(INVITED)
                        .when(new ActivateUser(USER))
                        .then(ACTIVATED),
                scenario("and stays so")
                        .given(INVITED, ACTIVATED)
                        .when(new ActivateUser(USER))
                        .thenNothing(),
                scenario("who is given a password is active")
                        .given(INVITED)
                        .when(new SetPassword(USER, PASSWORD))
                        .then(ACTIVATED),
                scenario("another password is no event")
                        .given(INVITED, ACTIVATED)
                        .when(new SetPassword(USER, PASSWORD))
                        .thenNothing(),
                scenario("a password does not undo a deactivation, but counts once that is undone")
                        .given(INVITED, DEACTIVATED)
                        .when(new SetPassword(USER, PASSWORD))
                        .then(ACTIVATED));
    }

    static List<Scenario<UserCommand, InMemoryLedger, UserEvent>> ofChanging() {
        return List.of(
                scenario("fields that are not meant stay as they are")
                        .given(DRIVER)
                        .when(details("王大", null, Change.keep(), Change.keep()))
                        .then(new UserChanged(USER, "王大", PHONE, "https://example.com/1.png", EMPLOYEE)),
                scenario("each field changes by itself, and what may be absent is cleared")
                        .given(DRIVER)
                        .when(details(null, "13900139001", Change.to(null), Change.to(null)))
                        .then(new UserChanged(USER, "小王", "13900139001", null, null)),
                scenario("an employee is linked later")
                        .given(INVITED)
                        .when(details(null, null, Change.keep(), Change.to(EMPLOYEE)))
                        .then(new UserChanged(USER, "小王", PHONE, null, EMPLOYEE)),
                scenario("but not one who is deleted")
                        .given(INVITED)
                        .when(details(null, null, Change.keep(), Change.to(GONE)))
                        .rejected(new EmployeeUnknown(GONE)),
                scenario("a link that is there already is not asked about again")
                        .given(new UserInvited(USER, "小王", PHONE, Role.MANAGER, null, GONE))
                        .when(details("王大", null, Change.keep(), Change.to(GONE)))
                        .then(new UserChanged(USER, "王大", PHONE, null, GONE)),
                scenario("nothing happens when everything is so already")
                        .given(INVITED, ACTIVATED)
                        .when(change("小王", PHONE, Change.to(null), Role.MANAGER, ActiveStatus.ACTIVE, USER))
                        .thenNothing(),
                scenario("the role changes, and the former one is told")
                        .given(INVITED)
                        .when(role(Role.AUDITOR, ADMIN))
                        .then(new UserRoleChanged(USER, Role.AUDITOR, Role.MANAGER)),
                scenario("one request may come to several facts")
                        .given(INVITED, ACTIVATED)
                        .when(change("王大", null, Change.keep(), Role.AUDITOR, ActiveStatus.INACTIVE, ADMIN))
                        .then(
                                new UserChanged(USER, "王大", PHONE, null, null),
                                new UserRoleChanged(USER, Role.AUDITOR, Role.MANAGER),
                                DEACTIVATED),
                scenario("deactivating twice is fine")
                        .given(INVITED, ACTIVATED, DEACTIVATED)
                        .when(status(ActiveStatus.INACTIVE, ADMIN))
                        .thenNothing(),
                scenario("an inactive user is let in again")
                        .given(INVITED, ACTIVATED, DEACTIVATED)
                        .when(status(ActiveStatus.ACTIVE, ADMIN))
                        .then(REACTIVATED),
                scenario("an invitation can be suspended")
                        .given(INVITED)
                        .when(status(ActiveStatus.INACTIVE, ADMIN))
                        .then(DEACTIVATED),
                scenario("but nobody becomes active by being called so")
                        .given(INVITED)
                        .when(status(ActiveStatus.ACTIVE, ADMIN))
                        .thenNothing());
    }
}
