package io.orderledger.standalone;

import io.orderledger.command.CommandSideApplication;
import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.database.TestDirectory;
import io.orderledger.query.projection.Projection;
import io.orderledger.web.security.TestTokens;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this JVM, as its main class starts it: on a free port and on a database of its own. */
public final class RunningLedger implements AutoCloseable {
    private static final String BUFFER_POOL = "--ledger.buffer-pool=";
    /** Tests and load programs send as fast as they can. */
    private static final String UNLIMITED = "ledger.web.rate-limit=0";

    private static @Nullable RunningLedger shared;

    private final ConfigurableApplicationContext context;

    private RunningLedger(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more controllers and such, besides the application's own */
    public static RunningLedger start(Path dataDirectory, List<Class<?>> more, String... settings) {
        return start(dataDirectory, more, List.of(settings));
    }

    /** As {@link #start(Path, List, String...)}; a setting given here wins over the tests' own. */
    public static RunningLedger start(Path dataDirectory, List<Class<?>> more, List<String> settings) {
        var application = StandaloneApplication.application();
        application.addPrimarySources(more);
        application.addPrimarySources(List.of(TestUsers.class));
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--" + TestTokens.SETTING,
                "--" + UNLIMITED,
                "--ledger.data-dir=" + dataDirectory,
                "--ledger.server-dir=" + EmbeddedDatabase.sharedServerDirectory()));
        if (settings.stream().noneMatch(setting -> setting.startsWith(BUFFER_POOL)))
            arguments.add(BUFFER_POOL + "64MB");
        arguments.addAll(settings);
        return new RunningLedger(application.run(arguments.toArray(String[]::new)));
    }

    /** One for all tests that leave it as usable as it was. It is closed when the JVM ends, by its own hook. */
    public static synchronized RunningLedger shared() {
        if (shared == null) shared = start(freshDirectory(), List.of(BrokenApi.class));
        return shared;
    }

    public static Path freshDirectory() {
        try {
            return Files.createTempDirectory(TestDirectory.ofThisJvm(), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second node on the same database that only takes commands. */
    public ConfigurableApplicationContext commandNode(String nodeId, String... settings) {
        var database = bean(EmbeddedDatabase.class);
        return new SpringApplicationBuilder(CommandSideApplication.class, TestUsers.class)
                .properties(
                        "spring.datasource.url=" + database.url(EmbeddedDatabase.DEFAULT_DATABASE),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "ledger.personal-data.key-file="
                                + context.getEnvironment().getRequiredProperty("ledger.personal-data.key-file"),
                        "ledger.node-id=" + nodeId,
                        TestTokens.SETTING,
                        UNLIMITED,
                        "server.port=0")
                .properties(settings)
                .run();
    }

    public int port() {
        return port(context);
    }

    public static int port(ConfigurableApplicationContext of) {
        return of.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** All of them: a projection is a bean of a type of its own. */
    public List<Projection<?>> projections() {
        List<Projection<?>> all = new ArrayList<>();
        context.getBeanProvider(Projection.class).forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
