package io.orderledger.ledger;

/**
 * An event with all that the ledger holds beside it.
 *
 * @param revision in which it is stored; what is read is the latest
 * @param leafHash of the stored bytes, 64 hexadecimal digits
 */
public record AuditedEvent(
        RecordedEvent recorded, String streamId, String streamType, String revision, String leafHash) {}
