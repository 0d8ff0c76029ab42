package io.orderledger.command.account;

import static io.orderledger.command.account.UserExamples.ACTIVATED;
import static io.orderledger.command.account.UserExamples.ADMIN;
import static io.orderledger.command.account.UserExamples.DEACTIVATED;
import static io.orderledger.command.account.UserExamples.DELETED;
import static io.orderledger.command.account.UserExamples.DRIVER;
import static io.orderledger.command.account.UserExamples.EMPLOYEE;
import static io.orderledger.command.account.UserExamples.INVITED;
import static io.orderledger.command.account.UserExamples.PASSWORD;
import static io.orderledger.command.account.UserExamples.PHONE;
import static io.orderledger.command.account.UserExamples.REACTIVATED;
import static io.orderledger.command.account.UserExamples.RESTORED;
import static io.orderledger.command.account.UserExamples.USER;
import static io.orderledger.command.account.UserExamples.change;
import static io.orderledger.command.account.UserExamples.details;
import static io.orderledger.command.account.UserExamples.role;
import static io.orderledger.command.account.UserExamples.scenario;
import static io.orderledger.command.account.UserExamples.status;

import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserCommand.DeleteUser;
import io.orderledger.command.account.domain.UserCommand.RestoreUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.OwnAccount;
import io.orderledger.command.decision.Rejection.UserNotFound;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.ActiveStatus;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserChanged;
import java.util.List;

/** A user, deleted and back; and what nobody does to themselves. */
final class UserLeavingScenarios {
    private UserLeavingScenarios() {}

    static List<Scenario<UserCommand, InMemoryLedger, UserEvent>> ofOneself() {
        return List.of(
                scenario("nobody changes their own role")
                        .given(INVITED, ACTIVATED)
                        .when(role(Role.ADMIN, USER))
                        .rejected(new OwnAccount(USER)),
                scenario("nor deactivates themselves")
                        .given(INVITED, ACTIVATED)
                        .when(status(ActiveStatus.INACTIVE, USER))
                        .rejected(new OwnAccount(USER)),
                scenario("not even among other changes")
                        .given(INVITED, ACTIVATED)
                        .when(change("王大", null, Change.keep(), null, ActiveStatus.INACTIVE, USER))
                        .rejected(new OwnAccount(USER)),
                scenario("nor deletes themselves")
                        .given(INVITED, ACTIVATED)
                        .when(new DeleteUser(USER, USER))
                        .rejected(new OwnAccount(USER)),
                scenario("a name of one's own may be changed")
                        .given(INVITED, ACTIVATED)
                        .when(change("王大", null, Change.keep(), null, null, USER))
                        .then(new UserChanged(USER, "王大", PHONE, null, null)));
    }

    static List<Scenario<UserCommand, InMemoryLedger, UserEvent>> ofDeleting() {
        return List.of(
                scenario("a user is deleted")
                        .given(INVITED)
                        .when(new DeleteUser(USER, ADMIN))
                        .then(DELETED),
                scenario("deleting twice is fine")
                        .given(INVITED, DELETED)
                        .when(new DeleteUser(USER, ADMIN))
                        .thenNothing(),
                scenario("a deleted user comes back with their phone")
                        .given(INVITED, ACTIVATED, DELETED)
                        .when(new RestoreUser(USER))
                        .then(RESTORED),
                scenario("restoring who is not deleted changes nothing")
                        .given(INVITED)
                        .when(new RestoreUser(USER))
                        .thenNothing(),
                scenario("restored, they are invited anew")
                        .given(INVITED, ACTIVATED, DELETED, RESTORED)
                        .when(new ActivateUser(USER))
                        .then(ACTIVATED),
                scenario("restored, they are linked to nobody")
                        .given(DRIVER, DELETED, RESTORED)
                        .when(details(null, null, Change.keep(), Change.to(EMPLOYEE)))
                        .then(new UserChanged(USER, "小王", PHONE, "https://example.com/1.png", EMPLOYEE)),
                scenario("restoring does not undo a deactivation")
                        .given(INVITED, DEACTIVATED, DELETED, RESTORED)
                        .when(status(ActiveStatus.ACTIVE, ADMIN))
                        .then(REACTIVATED),
                deleted(role(Role.ADMIN, ADMIN)),
                deleted(new ActivateUser(USER)),
                deleted(new SetPassword(USER, PASSWORD)),
                unknown(role(Role.ADMIN, ADMIN)),
                unknown(new ActivateUser(USER)),
                unknown(new SetPassword(USER, PASSWORD)),
                unknown(new DeleteUser(USER, ADMIN)),
                unknown(new RestoreUser(USER)));
    }

    private static Scenario<UserCommand, InMemoryLedger, UserEvent> deleted(UserCommand command) {
        return scenario("a deleted user takes no " + command.getClass().getSimpleName())
                .given(INVITED, ACTIVATED, DELETED)
                .when(command)
                .rejected(new Rejection.UserDeleted(USER));
    }

    private static Scenario<UserCommand, InMemoryLedger, UserEvent> unknown(UserCommand command) {
        return scenario("without a user there is no " + command.getClass().getSimpleName())
                .when(command)
                .rejected(new UserNotFound(USER));
    }
}
