package io.orderledger.command.scenario;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Effect;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.command.decision.Rejection;
import io.orderledger.events.LedgerEvent;
import java.util.List;
import java.util.Optional;

/**
 * One sentence about a decider.
 *
 * @param given what is in the stream
 * @param facts what is known of other streams
 * @param expected what the command must come to
 * @param notThroughAxon why the scenario cannot be told through an aggregate; empty for nearly all
 */
public record Scenario<C extends LedgerCommand, F, E extends LedgerEvent>(
        String name, List<E> given, F facts, C command, Decision<E> expected, Optional<String> notThroughAxon) {

    /** The same scenario, with commands to other streams, in this order. */
    public Scenario<C, F, E> effects(Effect... effects) {
        return switch (expected) {
            case Decision.Accepted<E> accepted ->
                new Scenario<>(
                        name,
                        given,
                        facts,
                        command,
                        Decision.accepted(accepted.events(), List.of(effects)),
                        notThroughAxon);
            case Decision.Rejected<E> _ -> throw new IllegalStateException("a refusal has no effects");
        };
    }

    public Scenario<C, F, E> notThroughAxon(String reason) {
        return new Scenario<>(name, given, facts, command, expected, Optional.of(reason));
    }

    /** The first half of a scenario. */
    public record Given<C extends LedgerCommand, F, E extends LedgerEvent>(String name, List<E> events, F knownFacts) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Given<C, F, E> given(E... happened) {
            return given(List.of(happened));
        }

        public Given<C, F, E> given(List<? extends E> happened) {
            return new Given<>(name, List.copyOf(happened), knownFacts);
        }

        public Given<C, F, E> facts(F facts) {
            return new Given<>(name, events, facts);
        }

        public When<C, F, E> when(C command) {
            return new When<>(this, command);
        }
    }

    /** A scenario that lacks its outcome. */
    public record When<C extends LedgerCommand, F, E extends LedgerEvent>(Given<C, F, E> given, C command) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Scenario<C, F, E> then(E... events) {
            return comesTo(Decision.accepted(List.of(events), List.of()));
        }

        /** Accepted, because it is so already. */
        public Scenario<C, F, E> thenNothing() {
            return comesTo(Decision.nothing());
        }

        public Scenario<C, F, E> rejected(Rejection rejection) {
            return comesTo(Decision.rejected(rejection));
        }

        public Scenario<C, F, E> comesTo(Decision<E> decision) {
            return new Scenario<>(
                    given.name(), given.events(), given.knownFacts(), command, decision, Optional.empty());
        }
    }
}
