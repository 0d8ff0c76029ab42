package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * The tokens of live generations, as Axon's processors claim and keep them; each call needs a transaction.
 *
 * <p>Only fetching a token claims it, as with {@link FeederTokens}. Axon's store also takes one that nobody owns whenever
 * it is stored or its claim is extended: a processor that stood still for longer than its claim would so take in once more
 * what others have taken in and let go since, and set the token back.
 */
final class LiveTokens extends JdbcTokenStore {
    private final ReadStatements statements;
    private final String owner;

    /** @param owner the node of these settings */
    LiveTokens(Builder settings, ReadStatements statements, String owner) {
        super(settings);
        this.statements = statements;
        this.owner = owner;
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        String now = DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant());
        if (statements.write("projection_token/kept", new Kept(processorName, segment, owner, now)) == 0) {
            throw lost(processorName, segment);
        }
    }

    /** Axon's store comes here when it has found no token of this owner to store to. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processorName, int segment) {
        throw lost(processorName, segment);
    }

    private static UnableToClaimTokenException lost(String processorName, int segment) {
        return new UnableToClaimTokenException(
                "Segment %d of %s is not this node's any more".formatted(segment, processorName));
    }

    private record Kept(String processor, int segment, String owner, String at) {}
}
