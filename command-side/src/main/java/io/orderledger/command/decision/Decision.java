package io.orderledger.command.decision;

import io.orderledger.events.LedgerEvent;
import java.util.List;

/** What a decider makes of a command: facts to record, or a refusal. */
public sealed interface Decision<E extends LedgerEvent> {

    /**
     * @param events to record, in this order; none when the command asks for what is already so
     * @param effects commands to other streams
     */
    record Accepted<E extends LedgerEvent>(List<E> events, List<? extends Effect> effects) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            effects = List.copyOf(effects);
        }
    }

    record Rejected<E extends LedgerEvent>(Rejection rejection) implements Decision<E> {}

    static <E extends LedgerEvent> Decision<E> nothing() {
        return new Accepted<>(List.of(), List.of());
    }

    static <E extends LedgerEvent> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event), List.of());
    }

    static <E extends LedgerEvent> Decision<E> accepted(E event, List<? extends Effect> effects) {
        return new Accepted<>(List.of(event), effects);
    }

    static <E extends LedgerEvent> Decision<E> accepted(List<E> events, List<? extends Effect> effects) {
        return new Accepted<>(events, effects);
    }

    static <E extends LedgerEvent> Decision<E> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
