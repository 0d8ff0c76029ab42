package io.orderledger.command.delivery;

/** What a driver may say of a stop. */
enum StopOutcome {
    DELIVERED,
    PARTIAL,
    FAILED
}
