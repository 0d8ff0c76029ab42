package io.orderledger.query.projection;

import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What all feeders of this node work with. */
record FeederParts(
        ProcessorFactory factory,
        StreamableMessageSource<TrackedEventMessage<?>> ledger,
        DataSource dataSource,
        Statements statements,
        GenerationTable generations,
        GenerationTables tables,
        TokenRows tokenRows,
        ProjectionProperties properties) {
    GenerationComparison comparison() {
        return new GenerationComparison(dataSource, statements);
    }

    ReadStatements reads() {
        return new ReadStatements(new JdbcTemplate(dataSource), statements);
    }
}
