package io.orderledger.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/** Names Axon's messages, and so the ledger's events, by UUIDv7: new rows go to the end of the index. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
