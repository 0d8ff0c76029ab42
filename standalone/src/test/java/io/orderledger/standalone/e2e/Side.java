package io.orderledger.standalone.e2e;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.standalone.StandaloneProcess;
import io.orderledger.web.security.TestTokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One side of the ledger in a JVM of its own, which a test may kill and start again on the same port. */
final class Side implements AutoCloseable {
    static final String ADMIN_PASSWORD = "correct horse battery";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Class<?> main;
    private final Path logs;
    private final Map<String, String> environment;
    final int port;
    private StandaloneProcess process;

    private Side(Class<?> main, Path logs, Map<String, String> environment, int port) throws IOException {
        this.main = main;
        this.logs = logs;
        this.environment = environment;
        this.port = port;
        this.process = launch();
    }

    /** Starts the process and does not wait for it. */
    static Side start(Class<?> main, EmbeddedDatabase server, String database, Path logs) throws IOException {
        int port = freePort();
        return new Side(
                main,
                logs,
                Map.ofEntries(
                        entry("MYSQL_ADDRESS", "127.0.0.1:" + server.port()),
                        entry("MYSQL_USERNAME", server.user()),
                        entry("MYSQL_PASSWORD", server.password()),
                        entry("MYSQL_DATABASE", database),
                        entry("LEDGER_PERSONAL_DATA_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                        entry("LEDGER_TOKENS_KEYS", TestTokens.KEYS),
                        entry("LEDGER_ADMIN_PASSWORD", ADMIN_PASSWORD),
                        // Tests send as fast as they can.
                        entry("LEDGER_WEB_RATELIMIT", "0"),
                        entry("PORT", Integer.toString(port))),
                port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private StandaloneProcess launch() throws IOException {
        return StandaloneProcess.start(logs, main, environment, List.of());
    }

    /** Waits until it says that commands, or queries, work. */
    void awaitReady() throws IOException, InterruptedException {
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        var end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(readiness)) {
            assertThat(process.isAlive())
                    .as("alive; it said: %s%s", process.output(), process.errors())
                    .isTrue();
            assertThat(System.nanoTime() - end)
                    .as("ready in time; it said: %s%s", process.output(), process.errors())
                    .isNegative();
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isReady(URI readiness) throws IOException, InterruptedException {
        try {
            return StandaloneProcess.status(readiness) == 200;
        } catch (ConnectException notListeningYet) {
            return false;
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.kill();
    }

    void startAgain() throws IOException {
        assertThat(process.isAlive()).isFalse();
        process = launch();
    }

    @Override
    public void close() {
        process.close();
    }
}
