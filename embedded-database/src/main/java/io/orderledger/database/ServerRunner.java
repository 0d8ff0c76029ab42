package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the server on one data directory again and again: at the start, after an ordered stop, and, when asked to, after
 * a server that ended without an order. The caller holds the directory's lock.
 */
final class ServerRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRunner.class);
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration PORT_FREE_LIMIT = Duration.ofSeconds(20);
    private static final int PORT_TRIES = 5;
    private static final int REVIVALS_IN_A_ROW = 5;
    private static final Duration HEALTHY_RUN = Duration.ofMinutes(1);

    private final Path dataDirectory;
    private final Path databaseDirectory;
    private final ServerBinaries binaries;
    private final DatabaseSettings settings;
    private volatile ConnectionFile connection;
    private volatile @Nullable ServerProcess server;
    private volatile boolean wanted;
    private volatile boolean closed;
    private int revivals;

    ServerRunner(Path dataDirectory, ServerBinaries binaries, DatabaseSettings settings) throws IOException {
        this.dataDirectory = dataDirectory;
        this.databaseDirectory = dataDirectory.resolve(binaries.name());
        this.binaries = binaries;
        this.settings = settings;
        this.connection = ConnectionFile.read(dataDirectory);
    }

    ConnectionFile connection() {
        return connection;
    }

    ProcessHandle process() {
        var current = server;
        if (current == null) {
            throw new IllegalStateException("The database was never started");
        }
        return current.handle();
    }

    /** The first start: clears what an earlier run left, installs if need be, takes the port of last time if free. */
    synchronized void start() throws IOException {
        Orphan.stop(dataDirectory, databaseDirectory);
        SystemTables.installOnce(binaries, databaseDirectory, log());
        for (int attempt = 1; ; attempt++) {
            int last = connection.port();
            int port = attempt == 1 && last > 0 && FreePort.isFree(last) ? last : FreePort.find();
            connection = connection.withPort(port);
            try {
                launch();
                return;
            } catch (PortTaken e) {
                if (attempt == PORT_TRIES) {
                    throw e;
                }
            }
        }
    }

    synchronized void restart() throws IOException {
        stop();
        launchOnSamePort();
    }

    private void launchOnSamePort() throws IOException {
        var deadline = Deadline.in(PORT_FREE_LIMIT);
        while (!FreePort.isFree(connection.port())) {
            if (deadline.passed()) {
                throw new DatabaseStartFailed(
                        "The port " + connection.port() + " of the database was taken meanwhile.");
            }
            deadline.pause();
        }
        launch();
    }

    private void launch() throws IOException {
        if (closed) {
            throw new DatabaseStartFailed("The database is being closed.");
        }
        // The server runs it before it listens.
        var initFile = dataDirectory.resolve(".init.sql");
        ConnectionFile.replace(initFile, binaries.accounts(connection));
        var command = new ServerCommand(
                binaries, databaseDirectory, initFile, connection.port(), settings.bufferPoolMegabytes());
        var started = ServerProcess.start(binaries, command.arguments(), databaseDirectory, log());
        server = started;
        Orphan.note(dataDirectory, started.handle());
        awaitReady(started);
        Files.delete(initFile);
        wanted = true;
        if (settings.revive()) {
            var startedAt = System.nanoTime();
            Thread.ofPlatform().daemon().name("revive-embedded-database").start(() -> {
                started.handle().onExit().join();
                revive(started, startedAt);
            });
        }
    }

    private void awaitReady(ServerProcess started) throws IOException {
        var deadline = Deadline.in(READY_LIMIT);
        while (!deadline.passed()) {
            if (closed) {
                ServerProcess.terminate(started.handle()); // the closing thread may have looked before it was there
                throw new DatabaseStartFailed("The start was ended by a shutdown.");
            }
            if (!started.isAlive()) {
                var output = started.output();
                var message = LogDiagnosis.of(output, databaseDirectory);
                throw LogDiagnosis.portTaken(output) ? new PortTaken(message) : new DatabaseStartFailed(message);
            }
            if (Jdbc.answers(connection)) {
                return;
            }
            deadline.pause();
        }
        ServerProcess.kill(started.handle());
        throw new DatabaseStartFailed("The database in " + databaseDirectory + " did not answer within "
                + READY_LIMIT.toSeconds() + " seconds; see " + log());
    }

    /** Stops the server; not synchronized, because at exit it must reach one that another thread is waiting for. */
    void stop() {
        wanted = false;
        var current = server;
        if (current == null) {
            return;
        }
        if (current.isAlive()) {
            if (!current.handle().supportsNormalTermination()) {
                Jdbc.shutDown(connection);
            }
            ServerProcess.terminate(current.handle());
        }
        try {
            Orphan.forget(dataDirectory);
        } catch (IOException e) {
            LOG.warn("Cannot delete the pid file in {}", dataDirectory, e);
        }
    }

    /** Stops the server for good. */
    void close() {
        closed = true;
        stop();
    }

    void kill() {
        wanted = false;
        ServerProcess.kill(process());
    }

    /** Nobody else can start an embedded server again; a few times in a row, then it needs a person. */
    private synchronized void revive(ServerProcess ended, long startedAt) {
        if (!wanted || closed || server != ended) {
            return;
        }
        if (System.nanoTime() - startedAt > HEALTHY_RUN.toNanos()) {
            revivals = 0;
        }
        for (revivals++; revivals <= REVIVALS_IN_A_ROW && !closed; revivals++) {
            LOG.warn("The database process ended without being asked to; starting it again");
            try {
                launchOnSamePort();
                LOG.info("The database is back");
                return;
            } catch (IOException | DatabaseStartFailed e) {
                LOG.error("The database did not come back: {}", LogDiagnosis.plain(e));
            }
        }
        LOG.error("The database stays down; see {}", log());
    }

    private Path log() {
        return dataDirectory.resolve(binaries.name() + ".log");
    }

    private static final class PortTaken extends DatabaseStartFailed {
        PortTaken(String message) {
            super(message);
        }
    }
}
