package io.orderledger.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.account.domain.PasswordHash;
import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.account.domain.UserDecider;
import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.decision.Decision;
import io.orderledger.command.gateway.ShellFixture;
import io.orderledger.command.scenario.InMemoryLedger;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.command.scenario.ScenarioTests;
import io.orderledger.events.UserEvent;
import io.orderledger.ledger.Evolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class UserScenariosTest extends ScenarioTests<UserCommand, InMemoryLedger, UserState, UserEvent> {
    private final ShellFixture<UserAggregate, UserState, UserEvent> shell =
            new ShellFixture<>(UserAggregate.class, UserState.EVOLUTION, UserAggregate::new);

    @Override
    protected Map<String, List<Scenario<UserCommand, InMemoryLedger, UserEvent>>> scenarios() {
        return Map.of(
                "inviting", UserScenarios.ofInviting(),
                "changing", UserScenarios.ofChanging(),
                "oneself", UserLeavingScenarios.ofOneself(),
                "deleting", UserLeavingScenarios.ofDeleting());
    }

    @Override
    protected Evolution<UserState, UserEvent> evolution() {
        return UserState.EVOLUTION;
    }

    @Override
    protected Decider<UserCommand, InMemoryLedger, UserState, UserEvent> decider() {
        return (state, command, ledger) ->
                UserDecider.decide(state, command, new UserFactsReader(ledger).read(command));
    }

    /** A password is kept where the command that gives it is accepted, and nowhere else. */
    @Override
    protected void runThroughAxon(Scenario<UserCommand, InMemoryLedger, UserEvent> scenario) {
        Map<String, PasswordHash> kept = new HashMap<>();
        Passwords passwords = kept::put;
        shell.run(scenario, new UserFactsReader(scenario.facts()), passwords);
        PasswordHash given = given(scenario.command());
        boolean accepted = scenario.expected() instanceof Decision.Accepted<UserEvent>;
        assertThat(kept).isEqualTo(given == null || !accepted ? Map.of() : Map.of("user-1", given));
    }

    private static @Nullable PasswordHash given(UserCommand command) {
        return switch (command) {
            case InviteUser c -> c.password();
            case SetPassword c -> c.password();
            default -> null;
        };
    }
}
