package io.orderledger.ledger;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.MySqlEventTableFactory;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon's own JDBC engine, wired as axon-spring-boot-starter and SimpleCommandBus wire it: its tables for MySQL, and one
 * Spring transaction a command. The pool, the driver's flags and the serializer are ours, and so are the identifiers of
 * events, whose order in time spares its index.
 */
final class BenchmarkedStockStore implements BenchmarkedStore {
    private static final int DEFAULT_CONNECTION_TIMEOUT_MILLIS = 30_000;

    private final String database = TestServer.newDatabase();
    private final HikariDataSource pool = TestLedger.pool(TestServer.server().url(database));
    private final TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
    private final EmbeddedEventStore store;

    BenchmarkedStockStore() {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        LedgerSerializer serializer = new LedgerSerializer(new PlainPersonalData());
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        // Ours fails rather than waits for long; a user of the stock engine would not know why to shorten the default.
        pool.setConnectionTimeout(DEFAULT_CONNECTION_TIMEOUT_MILLIS);
        engine.createSchema(MySqlEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public void append(EventMessage<?> event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        unit.attachTransaction(transactions);
        ResultMessage<String> result = unit.executeWithResult(() -> {
            store.publish(event);
            return "done";
        });
        if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
    }

    @Override
    public long storedEvents() {
        return JdbcClient.create(pool)
                .sql("select count(*) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
        TestServer.drop(database);
    }
}
