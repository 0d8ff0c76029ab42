package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * The tokens of generations that are not live, as this node's feeders claim and keep them; each call needs a transaction.
 *
 * <p>Axon's store takes a token that nobody owns whenever one is stored or its claim is extended. A feeder that stood
 * still for longer than its claim would so take it back after another one has let it go, and write from positions that are
 * long past. So a claim is made once, and kept only while it is still there.
 */
final class FeederTokens {
    private final TokenStore tokens;
    private final ReadStatements statements;
    private final String owner;

    FeederTokens(TokenStore tokens, ReadStatements statements, String owner) {
        this.tokens = tokens;
        this.statements = statements;
        this.owner = owner;
    }

    /**
     * @return the position that it has
     * @throws UnableToClaimTokenException when another node has it
     */
    long claim(String processor, int segment) {
        TrackingToken token = tokens.fetchToken(processor, segment);
        return token == null ? 0 : token.position().orElse(0);
    }

    /**
     * A sign of life; until the end of the transaction nobody else can claim it.
     *
     * @throws UnableToClaimTokenException when this node has it no more
     */
    void keep(String processor, int segment) {
        String now = DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant());
        if (statements.write("projection_token/kept", new Kept(processor, segment, owner, now)) == 0) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is not this feeder's any more".formatted(segment, processor));
        }
    }

    /** As {@link #keep}; it waits for a transaction that has stored another one and is not over yet. */
    long position(String processor, int segment) {
        keep(processor, segment);
        return claim(processor, segment);
    }

    /**
     * In the transaction that has written the rows between the two positions: it fails as {@link #keep}, or when others
     * were stored meanwhile, and they with it.
     */
    void store(String processor, int segment, long from, long to) {
        long stored = position(processor, segment);
        if (stored != from) {
            throw new UnableToClaimTokenException(
                    "Segment %d of %s is at %d, and not at %d, where this feeder has left it"
                            .formatted(segment, processor, stored, from));
        }
        tokens.storeToken(new GlobalSequenceTrackingToken(to), processor, segment);
    }

    void release(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    private record Kept(String processor, int segment, String owner, String at) {}
}
