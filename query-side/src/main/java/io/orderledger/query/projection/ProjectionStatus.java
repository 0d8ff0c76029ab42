package io.orderledger.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * How one projection is doing.
 *
 * @param position the last ledger position it has taken in
 * @param lagEvents how many events the ledger is ahead
 * @param deadLetters events it could not take in
 * @param running whether every part of it is being worked on, here or on another node, without a failure
 * @param trouble why it is not running; absent when it is
 */
public record ProjectionStatus(
        String name,
        long position,
        long lagEvents,
        long deadLetters,
        boolean running,
        @Nullable String trouble) {}
