package io.orderledger.ledger;

import static io.orderledger.ledger.TestEvents.newId;
import static io.orderledger.ledger.TestEvents.stock;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.events.ProductEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** The ledger in a Spring Boot application with Axon's own auto-configuration around it. */
class LedgerConfigurationTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final int MEASURED = 100;

    @Configuration
    @EnableAutoConfiguration
    @Import(LedgerConfiguration.class)
    static class Application {
        @Bean
        SideRowPolicy sideRowPolicy() {
            return new TestSideRows();
        }

        @Bean
        TokenStore tokenStore() {
            return new InMemoryTokenStore();
        }

        @Bean
        Projection projection() {
            return new Projection();
        }

        @Bean
        Serializers serializers(
                Serializer general,
                @Qualifier("eventSerializer") Serializer events,
                @Qualifier("messageSerializer") Serializer messages) {
            return new Serializers(List.of(general, events, messages));
        }
    }

    record Serializers(List<Serializer> all) {}

    record Seen(Instant at, TrackingToken token) {}

    @ProcessingGroup("test")
    static class Projection {
        final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(1000);

        @EventHandler
        void on(ProductEvent event, TrackingToken token) {
            seen.add(new Seen(Instant.now(), token));
        }
    }

    private static ConfigurableApplicationContext start(String url, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + TestServer.server().user(),
                "--spring.datasource.password=" + TestServer.server().password(),
                "--ledger.personal-data.key=" + TestLedger.KEY,
                "--axon.eventhandling.processors.test.mode=pooled",
                "--axon.eventhandling.processors.test.initial-segment-count=1"));
        Collections.addAll(arguments, more);
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
    }

    @Test
    void axonRunsOnTheLedger() {
        try (ConfigurableApplicationContext context = start(TestServer.server().url(TestServer.emptyDatabase()))) {
            assertThat(context.getBean(org.axonframework.config.Configuration.class)
                            .eventStore())
                    .isSameAs(context.getBean(LedgerEventStore.class));
            assertThat(context.getBean(Serializers.class).all())
                    .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(LedgerSerializer.class));
            assertThat(context.getBean(LedgerProperties.class).business().timezone())
                    .isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(context.getBean(CommandBus.class)).isNotNull();
            assertThat(context.getBean(DailyNumbers.class)).isNotNull();
            assertThat(context.getBean(LedgerReader.class).headPosition()).isZero();
        }
    }

    @Test
    void thePoolHasTheLedgersDefaults() {
        String bare = TestServer.server().url(TestServer.newDatabase()).replaceFirst("\\?.*", "");
        try (ConfigurableApplicationContext context = start(bare)) {
            HikariDataSource pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getConnectionTimeout()).isLessThanOrEqualTo(3000);
            assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_READ_COMMITTED");
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("rewriteBatchedStatements", "true")
                    .containsEntry("useServerPrepStmts", "true")
                    .containsEntry("connectionTimeZone", "UTC")
                    .containsEntry("sslMode", "DISABLED");
        }
    }

    @Test
    void driverFlagsFitTheAddress() {
        assertThat(LedgerDefaults.driverFlags("jdbc:mysql://localhost:3306/x?y=z"))
                .containsKey("sslMode");
        assertThat(LedgerDefaults.driverFlags("jdbc:mysql://[::1]:3306/x")).containsKey("sslMode");
        assertThat(LedgerDefaults.driverFlags("jdbc:mysql://db.example/x?localhost"))
                .doesNotContainKey("sslMode");
        assertThat(LedgerDefaults.driverFlags("jdbc:mysql://a:1,b:2/x")).doesNotContainKey("sslMode");
        assertThat(LedgerDefaults.driverFlags(null)).doesNotContainKey("sslMode");
    }

    @Test
    void defaultsAreOverriddenByAnythingElse() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getSystemProperties().put("axon.timeout.enabled", "true");
        try {
            new LedgerDefaults().postProcessEnvironment(environment, new SpringApplication());
            assertThat(environment.getProperty("axon.timeout.enabled")).isEqualTo("true");
            assertThat(environment.getProperty("spring.flyway.enabled")).isEqualTo("false");
        } finally {
            environment.getSystemProperties().remove("axon.timeout.enabled");
        }
    }

    @Test
    void aWrongSettingStopsTheStart() {
        String url = TestServer.server().url(TestServer.newDatabase());
        assertThatThrownBy(() -> start(url, "--ledger.poll-interval=500ms").close())
                .hasStackTraceContaining("between 1ms and 50ms");
        assertThatThrownBy(() ->
                        start(url, "--ledger.business.timezone=Mars/Olympus").close())
                .hasStackTraceContaining("Mars/Olympus");
    }

    @Test
    void aProcessorReplaysTheOldAndIsWokenForTheNew() throws InterruptedException {
        String url = TestServer.server().url(TestServer.newDatabase());
        String product = newId();
        try (TestLedger before = TestLedger.at(url)) {
            before.append(stock(product, 0));
        }
        try (ConfigurableApplicationContext context = start(url)) {
            BlockingQueue<Seen> seen = context.getBean(Projection.class).seen;
            assertThat(next(seen).token().position()).hasValue(1);
            EventStore store = context.getBean(EventStore.class);
            List<Duration> lags = new ArrayList<>();
            for (int i = 1; i <= MEASURED; i++) {
                store.publish(stock(product, i));
                Instant committed = Instant.now();
                lags.add(Duration.between(committed, next(seen).at()));
            }
            Collections.sort(lags);
            System.out.printf(
                    "projection lag at light load: median %d us, p99 %d us%n",
                    lags.get(MEASURED / 2).toNanos() / 1000,
                    lags.get(MEASURED - 2).toNanos() / 1000);
            assertThat(lags.get(MEASURED / 2))
                    .as("a poll every 500 ms would show")
                    .isLessThan(Duration.ofMillis(200));
        }
    }

    private static Seen next(BlockingQueue<Seen> seen) throws InterruptedException {
        Seen next = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return requireNonNull(next);
    }
}
