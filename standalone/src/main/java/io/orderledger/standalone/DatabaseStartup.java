package io.orderledger.standalone;

import io.orderledger.database.DatabaseSettings;
import io.orderledger.database.DatabaseStartFailed;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.ledger.startup.StartupRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the database as soon as the settings are known, before there is a context, and hands its address on as
 * {@code spring.datasource.*}. The database is the first thing the context learns of and therefore the last it stops.
 */
final class DatabaseStartup implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final String NODE_ID = "standalone";
    /** Longer than a context takes to close: graceful shutdown of the web server and of the processors. */
    private static final Duration CONTEXT_CLOSES_WITHIN = Duration.ofSeconds(90);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var properties = StandaloneProperties.of(environment);
        // Cheap refusals first, the likelier mistake before the other: a second start meets both.
        EmbeddedDatabase database;
        Path keyFile = PersonalDataKey.fileIn(properties.dataDir());
        try {
            EmbeddedDatabase.refuseIfInUse(properties.dataDir());
            HttpPort.requireFree(environment);
            database = start(properties);
            if (!PersonalDataKey.isGiven(environment)) PersonalDataKey.keep(keyFile);
        } catch (DatabaseStartFailed e) {
            throw new StartupRefused(String.valueOf(e.getMessage()), e);
        }
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource(
                "embedded-database",
                Map.of(
                        "spring.datasource.url", database.url(EmbeddedDatabase.DEFAULT_DATABASE),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        // One process at a time has the directory: after a crash the next goes on with the numbers of
                        // the last, and takes over at once what its projections had claimed.
                        "ledger.node-id", NODE_ID,
                        "ledger.projection.node-id", NODE_ID)));
        // What the operator says wins.
        sources.addLast(new MapPropertySource(
                "data-directory",
                Map.of(
                        "ledger.tokens.key-file", properties.dataDir().resolve("keys/tokens.jwks"),
                        "ledger.seal.key-file", properties.dataDir().resolve("keys/seal.key"),
                        "ledger.seal.directory", properties.dataDir().resolve("checkpoints"))));
        if (!PersonalDataKey.isGiven(environment)) {
            sources.addLast(new MapPropertySource(
                    "personal-data-key", Map.of(PersonalDataKey.FILE_SETTING, keyFile.toString())));
        }
        event.getSpringApplication().addInitializers(stopLast(database));
    }

    private static EmbeddedDatabase start(StandaloneProperties properties) {
        var settings = DatabaseSettings.defaults()
                .withBufferPoolMegabytes(Math.toIntExact(properties.bufferPool().toMegabytes()))
                .withExitTurn(afterSpring())
                .withRevive(true);
        return EmbeddedDatabase.start(properties.dataDir(), properties.serverDirectory(), settings);
    }

    /** At exit Spring and the database have a shutdown hook each, and both run at once: the database waits. */
    private static DatabaseSettings.ExitTurn afterSpring() {
        var springHasClosed = new CountDownLatch(1);
        SpringApplication.getShutdownHandlers().add(springHasClosed::countDown);
        return _ -> {
            try {
                springHasClosed.await(CONTEXT_CLOSES_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Beans are destroyed in the reverse order of their registration, and this one is registered first. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> stopLast(EmbeddedDatabase database) {
        return context -> {
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("embeddedDatabase", database);
            beans.registerDisposableBean("embeddedDatabase", database::close);
        };
    }

    /** After logging is set up, so that unpacking (15 s at the first start) is not silent. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
