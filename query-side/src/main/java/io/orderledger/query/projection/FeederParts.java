package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What all feeders of this node work with.
 *
 * @param longWork permits to make indexes or to compare: either holds connections for as long as tables are large, and
 *     reads and batches of the node need those, too
 */
record FeederParts(
        ProcessorFactory factory,
        StreamableMessageSource<TrackedEventMessage<?>> ledger,
        DataSource dataSource,
        Statements statements,
        GenerationTable generations,
        GenerationTables tables,
        TokenRows tokenRows,
        ProjectionProperties properties,
        Semaphore longWork) {
    static final int MOST_LONG_WORK = 2;

    GenerationComparison comparison() {
        return new GenerationComparison(dataSource, statements);
    }

    ReadStatements reads() {
        return new ReadStatements(new JdbcTemplate(dataSource), statements);
    }
}
