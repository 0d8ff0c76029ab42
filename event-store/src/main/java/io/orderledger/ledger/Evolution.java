package io.orderledger.ledger;

import io.orderledger.events.LedgerEvent;
import java.util.function.BiFunction;

/**
 * How the events of one kind of stream become a state. One constant per kind of stream: the cache of folded states
 * tells states apart by stream id.
 *
 * @param eventType the sealed interface of the stream's events; any other event in the stream is an error
 * @param initial the state before the first event; immutable
 * @param evolve a pure function: state and event to the next state
 */
public record Evolution<S, E extends LedgerEvent>(Class<E> eventType, S initial, BiFunction<S, E, S> evolve) {}
