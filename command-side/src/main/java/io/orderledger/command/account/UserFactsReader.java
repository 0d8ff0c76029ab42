package io.orderledger.command.account;

import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserCommand.DeleteUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.RestoreUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.account.domain.UserFacts;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the ledger what a user's command needs to know of others. */
@Component
class UserFactsReader {
    private final LedgerReader reader;

    UserFactsReader(LedgerReader reader) {
        this.reader = reader;
    }

    UserFacts read(UserCommand command) {
        return switch (command) {
            case InviteUser c -> linking(c.employeeId());
            case ChangeUser c -> linking(c.employeeId().on(null));
            case ActivateUser _, SetPassword _, DeleteUser _, RestoreUser _ -> UserFacts.NONE;
        };
    }

    private UserFacts linking(@Nullable String employeeId) {
        return employeeId == null
                ? UserFacts.NONE
                : new UserFacts(
                        reader.state(employeeId, EmployeeState.EVOLUTION).state());
    }
}
