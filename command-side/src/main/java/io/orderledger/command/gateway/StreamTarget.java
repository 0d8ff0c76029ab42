package io.orderledger.command.gateway;

import io.orderledger.command.decision.LedgerCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Commands name their stream themselves, so that they need none of Axon's annotations. */
final class StreamTarget implements CommandTargetResolver {
    /** Metadata key: the version, as HTTP counts it, that the stream must be at. */
    static final String EXPECTED_VERSION = "ledger.expectedVersion";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        var command = (LedgerCommand) message.getPayload();
        Long version = (Long) message.getMetaData().get(EXPECTED_VERSION);
        // HTTP counts events, Axon numbers them from 0.
        return new VersionedAggregateIdentifier((Object) command.streamId(), version == null ? null : version - 1);
    }
}
