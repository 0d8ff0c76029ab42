package io.orderledger.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.events.LedgerEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One process with the ledger: everything LedgerConfiguration makes, on a pool of its own. */
public final class TestLedger implements AutoCloseable {
    static final LedgerProperties PROPERTIES = properties(
            "node",
            new LedgerProperties.Append(
                    8, Duration.ofMillis(10), Duration.ofSeconds(4), Duration.ofSeconds(4), 1024, 256, 1 << 20),
            new LedgerProperties.Tail(1000, 1 << 20));
    private static final AtomicInteger NODES = new AtomicInteger();

    private static LedgerProperties properties(
            String nodeId, LedgerProperties.Append append, LedgerProperties.Tail tail) {
        return new LedgerProperties(
                new LedgerProperties.Business(ZoneId.of("Asia/Shanghai")),
                nodeId,
                100,
                Duration.ofMillis(25),
                256,
                append,
                tail);
    }

    static final int POOL_SIZE = 20;

    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final PersonalDataProperties KEYS = new PersonalDataProperties(KEY, null, List.of(), 1000);

    final HikariDataSource pool;
    final PersonKeys keys;
    final LedgerSerializer serializer;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final LedgerTables tables;
    final LedgerHead head;
    final LedgerStorageEngine engine;
    final LedgerEventStore store;
    final LedgerReader reader;
    final CommandReceipts receipts;
    final ClaimLookup claims;
    final DailyNumbers numbers;
    final JdbcClient sql;
    private final LedgerParts parts;

    private TestLedger(String url, @Nullable SideRowPolicy policy, List<EventUpcaster> upcasters) {
        this(url, policy, upcasters, "node-" + NODES.incrementAndGet());
    }

    private TestLedger(String url, @Nullable SideRowPolicy policy, List<EventUpcaster> upcasters, String nodeId) {
        this(pool(url), policy, upcasters, properties(nodeId, PROPERTIES.append(), PROPERTIES.tail()));
    }

    private TestLedger(
            HikariDataSource pool,
            @Nullable SideRowPolicy policy,
            List<EventUpcaster> upcasters,
            LedgerProperties properties) {
        this.pool = pool;
        LedgerMigration migration = new LedgerMigration(pool);
        keys = new PersonKeys(migration, KEYS);
        serializer = new LedgerSerializer(new SealedPersonalData(keys));
        parts = new LedgerParts(
                migration, properties, policy, serializer, keys, new EventUpcasterChain(upcasters), meters);
        tables = parts.tables;
        head = parts.head;
        engine = parts.engine;
        store = parts.store;
        reader = parts.reader;
        receipts = parts.receipts;
        claims = parts.claims;
        numbers = parts.numbers;
        sql = JdbcClient.create(pool);
    }

    static TestLedger empty() {
        return on(TestServer.newDatabase());
    }

    static TestLedger on(String database) {
        return at(TestServer.server().url(database));
    }

    /** The node of that name, started again or a second time. */
    static TestLedger node(String database, String nodeId) {
        return new TestLedger(TestServer.server().url(database), new TestSideRows(), List.of(), nodeId);
    }

    /** A node with bounds of its own. */
    static TestLedger bounded(String database, LedgerProperties.Append append, LedgerProperties.Tail tail) {
        HikariDataSource pool = pool(TestServer.server().url(database));
        return new TestLedger(
                pool, new TestSideRows(), List.of(), properties("node-" + NODES.incrementAndGet(), append, tail));
    }

    /** A node in a JVM of its own, where there is no {@link TestServer}. */
    static TestLedger elsewhere(String url, String user, String password, String nodeId) {
        return new TestLedger(
                pool(url, user, password),
                new TestSideRows(),
                List.of(),
                properties(nodeId, PROPERTIES.append(), PROPERTIES.tail()));
    }

    static TestLedger at(String url) {
        return new TestLedger(url, new TestSideRows(), List.of());
    }

    static TestLedger readOnly(String database) {
        return new TestLedger(TestServer.server().url(database), null, List.of());
    }

    static TestLedger withPolicy(String database, SideRowPolicy policy) {
        return new TestLedger(TestServer.server().url(database), policy, List.of());
    }

    static TestLedger with(String database, EventUpcaster upcaster) {
        return new TestLedger(TestServer.server().url(database), new TestSideRows(), List.of(upcaster));
    }

    public static HikariDataSource pool(String url) {
        return pool(url, TestServer.server().user(), TestServer.server().password());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(POOL_SIZE);
        // Most tests need few connections, and all would be opened for each test.
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(3000);
        pool.setValidationTimeout(2000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        LedgerDefaults.driverFlags(url).forEach(pool::addDataSourceProperty);
        return pool;
    }

    /** Runs as a command would, and gives back or throws what the sender would see. */
    <R extends @Nullable Object> R command(Callable<R> handler) {
        return command(Map.of(), handler);
    }

    <R extends @Nullable Object> R command(Map<String, ?> metadata, Callable<R> handler) {
        CommandMessage<Object> message = new GenericCommandMessage<>("a command", metadata);
        ResultMessage<R> result = DefaultUnitOfWork.startAndGet(message).executeWithResult(handler);
        if (result.isExceptional()) {
            if (result.exceptionResult() instanceof RuntimeException failure) throw failure;
            throw new AssertionError(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** Appends in one unit of work; gives the position of the last event. */
    long append(EventMessage<?>... events) {
        return append(new AppendReceipt(), events);
    }

    /** As {@link #append(EventMessage[])}, once for its idempotency key. */
    long append(ReceiptRequest request, EventMessage<?>... events) {
        return append(new AppendReceipt(request), events);
    }

    private long append(AppendReceipt receipt, EventMessage<?>... events) {
        command(Map.of(AppendReceipt.METADATA_KEY, receipt), () -> {
            store.publish(Arrays.asList(events));
            return "done";
        });
        return receipt.lastPosition();
    }

    static DomainEventMessage<LedgerEvent> event(String streamId, long sequence, LedgerEvent event) {
        return new GenericDomainEventMessage<>("Test", streamId, sequence, event);
    }

    /** How many appends wait for the writer. */
    int waiting() {
        return (int) meters.get("ledger.queue.depth").gauge().value();
    }

    List<Long> positions() {
        return sql.sql("select position from ledger_event order by position")
                .query(Long.class)
                .list();
    }

    @Override
    public void close() {
        parts.close();
        pool.close();
    }
}
