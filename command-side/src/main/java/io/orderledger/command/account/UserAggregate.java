package io.orderledger.command.account;

import io.orderledger.command.account.domain.PasswordHash;
import io.orderledger.command.account.domain.UserCommand;
import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserCommand.ChangeUser;
import io.orderledger.command.account.domain.UserCommand.DeleteUser;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserCommand.RestoreUser;
import io.orderledger.command.account.domain.UserCommand.SetPassword;
import io.orderledger.command.account.domain.UserDecider;
import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.gateway.Decisions;
import io.orderledger.command.gateway.Effects;
import io.orderledger.events.UserEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of a user; every rule is the decider's. A password is kept once the decider has accepted it and before the
 * events are appended. A command that is answered as before, for its idempotency key, never gets here: it cannot bring a
 * former password back.
 */
class UserAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private UserState state;

    /** For a stream that is about to begin; Axon asks for the id once the first event is applied. */
    UserAggregate() {
        this.state = UserState.EVOLUTION.initial();
    }

    UserAggregate(String id, UserState state) {
        this.id = id;
        this.state = state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(InviteUser command, UserFactsReader facts, Passwords passwords, Effects effects) {
        decide(command, facts, effects);
        PasswordHash password = command.password();
        if (password != null) passwords.keep(command.userId(), password);
    }

    @CommandHandler
    void handle(SetPassword command, UserFactsReader facts, Passwords passwords, Effects effects) {
        decide(command, facts, effects);
        passwords.keep(command.userId(), command.password());
    }

    @CommandHandler
    void handle(ActivateUser command, UserFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(ChangeUser command, UserFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(DeleteUser command, UserFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    @CommandHandler
    void handle(RestoreUser command, UserFactsReader facts, Effects effects) {
        decide(command, facts, effects);
    }

    private void decide(UserCommand command, UserFactsReader facts, Effects effects) {
        Decisions.carryOut(UserDecider.decide(state, command, facts.read(command)), effects);
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        state = UserState.evolve(state, event);
    }
}
