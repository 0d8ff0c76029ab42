package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.TestDatabase;
import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.statement.Sums;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database has committed a feeder's batch, and the feeder does not know. */
class LostAnswerTest {
    private static final String PROCESSOR = Shelf.PROJECTION;
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private HikariDataSource database;
    private FakeLedger ledger;
    private Shelf shelf;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        ledger = new FakeLedger();
        shelf = new Shelf();
        ledger.append(shelf.products("p1", "p2", "p3"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A row that is there already fails and an event becomes a letter; without one nothing fails, and all counts twice. */
    static Stream<Projection<ProductEvent>> projections() {
        Projection<ProductEvent> products = ProductConfiguration.projection();
        return Stream.of(products, new Reserved(products));
    }

    @ParameterizedTest
    @MethodSource("projections")
    void aBatchWhoseCommitIsNotAnsweredIsNotWrittenAgain(Projection<ProductEvent> projection) {
        var losing = new LosingAnswers(database);
        FeederParts parts = parts(losing, projection);
        try (Claims claims = claim(parts)) {
            GenerationWriter writer = writer(parts, claims);
            write(parts, projection, writer);
            ledger.append(shelf.reservations(30));
            losing.next.set(true);
            write(parts, projection, writer);
            assertThat(losing.next).isFalse();
            assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
            ledger.append(shelf.reservations(30));
            write(parts, projection, writer);
        }
        assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        assertThat(letters()).isZero();
    }

    /** As a process that is taken for dead, while another one is started by the name that it was given. */
    @ParameterizedTest
    @MethodSource("projections")
    void whatANamesakeHasWrittenIsNotWrittenAgain(Projection<ProductEvent> projection) {
        ledger.append(shelf.reservations(30));
        FeederParts stalled = parts(database, projection);
        FeederParts namesake = parts(database, projection);
        try (Claims first = claim(stalled);
                Claims second = claim(namesake)) {
            write(namesake, projection, writer(namesake, second));
            ledger.append(shelf.reservations(30));
            GenerationWriter late = writer(stalled, first);
            assertThatThrownBy(() -> write(stalled, projection, late)).isInstanceOf(UnableToClaimTokenException.class);
        }
        try (Claims again = claim(namesake)) {
            write(namesake, projection, writer(namesake, again));
        }
        assertThat(Shelf.actual(database)).isEqualTo(shelf.expected());
        assertThat(letters()).isZero();
    }

    private FeederParts parts(DataSource dataSource, Projection<ProductEvent> projection) {
        var settings = new ProjectionProperties(
                100, 1, "query-1", Duration.ofSeconds(3), Duration.ofMillis(200), Duration.ofMillis(400));
        return Node.of(dataSource, ledger, settings, List.of(projection)).parts();
    }

    private static Claims claim(FeederParts parts) {
        return Claims.of(parts.factory(), PROCESSOR, Set.of(0), CLAIM);
    }

    private static GenerationWriter writer(FeederParts parts, Claims claims) {
        return new GenerationWriter(parts.factory(), Runnable::run, PROCESSOR, claims.positions());
    }

    private void write(FeederParts parts, Projection<ProductEvent> projection, GenerationWriter writer) {
        ProjectionWork work = parts.factory().work(projection, Generation.first(PROCESSOR), Sums.NONE);
        try (SliceReader reader = new SliceReader(ledger, Runnable::run)) {
            writer.write(work, reader.read(writer.position(), Long.MAX_VALUE, 1_000, 0), _ -> Long.MAX_VALUE, false);
        }
    }

    private long letters() {
        return new JdbcTemplate(database)
                .queryForList("select dead_letter_id from projection_dead_letter")
                .size();
    }

    /** Adds up what is reserved, and keeps nothing that could tell whether an event has been added before. */
    private record Reserved(Projection<ProductEvent> products) implements Projection<ProductEvent> {
        @Override
        public String name() {
            return products.name();
        }

        @Override
        public Class<ProductEvent> eventType() {
            return products.eventType();
        }

        @Override
        public List<String> tables() {
            return products.tables();
        }

        @Override
        public void project(ProductEvent event, EventEnvelope envelope, Sql sql) {
            if (event instanceof ProductCreated) {
                sql.insert("product/created", (Record) event);
            } else {
                sql.updateOne("product/stock_reserved", (Record) event);
            }
        }
    }

    /** Loses the answer to the next commit. */
    private static final class LosingAnswers extends DelegatingDataSource {
        private final AtomicBoolean next = new AtomicBoolean();

        LosingAnswers(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        try {
                            Object answer = method.invoke(connection, arguments);
                            if (method.getName().equals("commit") && next.getAndSet(false)) {
                                throw new SQLException("the connection broke", "08007");
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
