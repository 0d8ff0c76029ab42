package io.orderledger.ledger;

/**
 * Asks for a {@link CommandReceipt} to be written with a command's events.
 *
 * @param requestHash SHA-256 of the request
 * @param streamId the stream that the answer describes
 */
public record ReceiptRequest(IdempotencyKey key, byte[] requestHash, String streamId) {}
