package io.orderledger.command.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.LedgerCommand;
import io.orderledger.events.LedgerEvent;
import io.orderledger.ledger.Evolution;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs the scenarios of one decider twice: as functions, and through its Axon shell. */
public abstract class ScenarioTests<C extends LedgerCommand, F, S, E extends LedgerEvent> {

    /** A decider, its facts at hand. */
    @FunctionalInterface
    public interface Decider<C, F, S, E extends LedgerEvent> {
        Decision<E> decide(S state, C command, F facts);
    }

    /** The lists of scenarios by the rule that they tell of. */
    protected abstract Map<String, List<Scenario<C, F, E>>> scenarios();

    protected abstract Evolution<S, E> evolution();

    protected abstract Decider<C, F, S, E> decider();

    protected abstract void runThroughAxon(Scenario<C, F, E> scenario);

    @TestFactory
    Stream<DynamicNode> inPlainJava() {
        return each(scenario -> true, this::runInPlainJava);
    }

    @TestFactory
    Stream<DynamicNode> throughAxon() {
        return each(scenario -> scenario.notThroughAxon().isEmpty(), this::runThroughAxon);
    }

    private void runInPlainJava(Scenario<C, F, E> scenario) {
        S state = evolution().initial();
        for (E event : scenario.given()) state = evolution().evolve().apply(state, event);
        Decision<E> decision = decider().decide(state, scenario.command(), scenario.facts());
        assertThat(decision).isEqualTo(scenario.expected());
        if (decision instanceof Decision.Accepted<E> accepted) {
            for (E event : accepted.events()) state = evolution().evolve().apply(state, event);
        }
    }

    private Stream<DynamicNode> each(Predicate<Scenario<C, F, E>> chosen, Consumer<Scenario<C, F, E>> run) {
        return scenarios().entrySet().stream()
                .map(rule -> dynamicContainer(
                        rule.getKey(),
                        rule.getValue().stream()
                                .filter(chosen)
                                .map(scenario -> dynamicTest(scenario.name(), () -> run.accept(scenario)))));
    }
}
