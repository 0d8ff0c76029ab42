package io.orderledger.command.gateway;

import io.orderledger.ledger.IdempotencyKey;

/**
 * A request that takes effect once, however often it is sent.
 *
 * @param requestHash SHA-256 of its address and body
 */
public record Once(IdempotencyKey key, byte[] requestHash) {}
