package io.orderledger.query.projection;

import io.orderledger.events.LedgerEvent;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.query.statement.Statements;
import io.orderledger.query.statement.Sums;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the processor of a projection. Everything is set explicitly: Axon's defaults log and skip failing events, start
 * as a replay, take one event a transaction and sixteen segments, and run without transactions when none are found.
 */
final class ProcessorFactory {
    private final SharedLedger ledger;
    private final DataSource dataSource;
    private final Serializer serializer;
    private final Statements statements;
    private final ProjectionProperties properties;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final FeederTokens feederTokens;

    ProcessorFactory(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            Serializer serializer,
            Statements statements,
            ProjectionProperties properties) {
        this.ledger = new SharedLedger(ledger);
        this.dataSource = dataSource;
        this.serializer = serializer;
        this.statements = statements;
        this.properties = properties;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new SpringTransactionManager(transactionManager);
        String named = properties.nodeId();
        String node = named == null ? TokenTable.madeUpNodeId() : named;
        String feeder = node + "/feeder";
        ReadStatements reads = new ReadStatements(jdbc, statements);
        this.tokens = new LiveTokens(
                TokenTable.settings(dataSource, serializer, properties.claimTimeout(), node), reads, node);
        this.feederTokens = new FeederTokens(
                TokenTable.tokenStore(dataSource, serializer, properties.claimTimeout(), feeder), reads, feeder);
    }

    TokenStore tokens() {
        return tokens;
    }

    /** Of another owner than Axon's processors are: on one node too, a generation is fed by one of the two. */
    FeederTokens feederTokens() {
        return feederTokens;
    }

    TransactionManager transactions() {
        return transactions;
    }

    /** @param sums what the generation keeps of them: its own lock is for generations that several threads write */
    <E extends LedgerEvent> ProjectionWork work(Projection<E> projection, Generation generation, Sums sums) {
        GenerationNames names = new GenerationNames(projection, generation);
        String name = generation.processor();
        return new ProjectionWork(
                projection,
                names,
                new EventHandling<>(projection, statements.as(names::in), jdbc, sums),
                new DeadLetters(
                        name,
                        TokenTable.deadLetterQueue(name, dataSource, serializer, transactions),
                        new ReadStatements(jdbc, statements)));
    }

    ProjectionProcessor processor(
            Projection<?> projection,
            Generation generation,
            ScheduledExecutorService coordinators,
            ScheduledExecutorService workers) {
        ProjectionWork work = work(projection, generation, projection.sums());
        ProjectionInvoker invoker = new ProjectionInvoker(projection, work.handling(), work.deadLetters());
        PooledStreamingEventProcessor axon = PooledStreamingEventProcessor.builder()
                .name(work.name())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(ledger.of(type -> ProjectionInvoker.takes(projection, type)))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(properties.segments())
                .batchSize(properties.batchSize())
                .tokenClaimInterval(properties.longestBackoff().toMillis())
                .claimExtensionThreshold(properties.claimExtension().toMillis())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .build();
        return new ProjectionProcessor(work, axon, invoker);
    }
}
