package io.orderledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server in a data directory, listening on loopback only, with one account and a generated password.
 *
 * <p>One JVM at a time holds a data directory. A start after any crash recovers: InnoDB repairs the data, and a server
 * process that outlived its JVM is stopped first. At JVM exit the server is stopped when its turn has come (see
 * {@link DatabaseSettings.ExitTurn}); nothing is ever deleted.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Made at every start; {@code connection.properties} points to it. */
    public static final String DEFAULT_DATABASE = "order_ledger";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Path dataDirectory;
    private final ServerRunner runner;
    private final DatabaseSettings settings;
    private final DirectoryLock lock;
    private final Thread exitHook = new Thread(this::stopAtExit, "stop-embedded-database");

    private EmbeddedDatabase(Path dataDirectory, ServerRunner runner, DatabaseSettings settings, DirectoryLock lock) {
        this.dataDirectory = dataDirectory;
        this.runner = runner;
        this.settings = settings;
        this.lock = lock;
    }

    /** As {@link #start(Path, Path, DatabaseSettings)}, with {@link DatabaseSettings#defaults()}. */
    public static EmbeddedDatabase start(Path dataDirectory, Path serverDirectory) {
        return start(dataDirectory, serverDirectory, DatabaseSettings.defaults());
    }

    /**
     * Starts a server on the data directory and returns when it answers.
     *
     * @param dataDirectory made when missing; keeps everything from run to run
     * @param serverDirectory where the server's programs are unpacked once; several JVMs may share it
     * @throws DataDirectoryInUse when another order ledger runs on the data directory
     * @throws DatabaseStartFailed when it cannot start; the message is one line for the operator
     */
    public static EmbeddedDatabase start(Path dataDirectory, Path serverDirectory, DatabaseSettings settings) {
        return start(dataDirectory, () -> MariaDbBinaries.in(Directories.writable(serverDirectory)), settings);
    }

    static EmbeddedDatabase start(Path dataDirectory, Unpacked unpacked, DatabaseSettings settings) {
        var data = Directories.writable(dataDirectory);
        DirectoryLock lock = null;
        try {
            lock = DirectoryLock.take(data);
            var database =
                    new EmbeddedDatabase(data, new ServerRunner(data, unpacked.binaries(), settings), settings, lock);
            database.startFirst();
            return database;
        } catch (IOException | RuntimeException e) {
            release(lock, e);
            throw e instanceof DatabaseStartFailed failed
                    ? failed
                    : new DatabaseStartFailed(LogDiagnosis.of(LogDiagnosis.plain(e), data), e);
        }
    }

    /** Gives the server's programs, unpacked when the data directory is already held. */
    @FunctionalInterface
    interface Unpacked {
        ServerBinaries binaries() throws IOException;
    }

    /** Throws {@link DataDirectoryInUse} when another order ledger runs on the directory; changes nothing. */
    public static void refuseIfInUse(Path dataDirectory) {
        if (!Files.isDirectory(dataDirectory)) {
            return;
        }
        try {
            DirectoryLock.take(dataDirectory.toRealPath()).close();
        } catch (IOException e) {
            LOG.debug("The start itself will say what is wrong with {}", dataDirectory, e);
        }
    }

    /**
     * A directory of this user in which builds keep the unpacked server between runs: the system property
     * {@code ledger.server-dir}, else {@code $XDG_CACHE_HOME/order-ledger}, else {@code ~/.cache/order-ledger}.
     */
    public static Path sharedServerDirectory() {
        var configured = System.getProperty("ledger.server-dir");
        if (configured != null) {
            return Path.of(configured);
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "order-ledger")
                : Path.of(cache, "order-ledger");
    }

    private static void release(@Nullable DirectoryLock lock, Exception failure) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void startFirst() throws IOException {
        Runtime.getRuntime().addShutdownHook(exitHook);
        try {
            runner.start();
            createDatabase(DEFAULT_DATABASE);
            runner.connection().write(dataDirectory, url(DEFAULT_DATABASE));
        } catch (IOException | RuntimeException e) {
            runner.close();
            removeExitHook();
            throw e;
        }
    }

    /** Makes a database (utf8mb4) unless it exists. */
    public void createDatabase(String name) {
        Jdbc.requirePlainName(name);
        try (var client = open();
                var statement = client.createStatement()) {
            statement.execute("create database if not exists `" + name
                    + "` character set utf8mb4 collate utf8mb4_unicode_520_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    private Connection open() throws SQLException {
        return Jdbc.open(runner.connection(), "");
    }

    /** The JDBC address of a database, with the driver settings the ledger is tested with. */
    public String url(String database) {
        Jdbc.requirePlainName(database);
        return Jdbc.url(port(), database);
    }

    public int port() {
        return runner.connection().port();
    }

    public String user() {
        return runner.connection().user();
    }

    public String password() {
        return runner.connection().password();
    }

    /** The server process; not alive after {@link #stop()} or {@link #kill()}. */
    public ProcessHandle process() {
        return runner.process();
    }

    /** Stops the server cleanly and keeps the data directory held; {@link #restart()} brings it back. */
    public void stop() {
        runner.stop();
    }

    /** Starts the server again on the same port, after stopping it if it runs. */
    public void restart() {
        try {
            runner.restart();
        } catch (IOException e) {
            throw new DatabaseStartFailed(LogDiagnosis.of(LogDiagnosis.plain(e), dataDirectory), e);
        }
    }

    /** Ends the server as kill -9 does, and leaves it down: a crash test. */
    public void kill() {
        runner.kill();
    }

    /** Waits until nobody but us is connected, so that whatever uses the database closes before it does. */
    void awaitClientsGone(Duration limit) {
        var deadline = Deadline.in(limit);
        try (var client = open();
                var count = client.prepareStatement("select count(*) from information_schema.processlist"
                        + " where user = ? and id <> connection_id()")) {
            count.setString(1, user());
            while (!deadline.passed()) {
                try (var rows = count.executeQuery()) {
                    if (!rows.next() || rows.getInt(1) == 0) {
                        return;
                    }
                }
                deadline.pause();
            }
        } catch (SQLException e) {
            LOG.debug("The database is gone already", e);
        }
    }

    private void stopAtExit() {
        settings.exitTurn().await(this);
        runner.close();
    }

    private void removeExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException exiting) {
            LOG.debug("The JVM is already exiting", exiting);
        }
    }

    /** Stops the server cleanly and lets go of the data directory. Doing it twice is fine. */
    @Override
    public void close() {
        runner.close();
        removeExitHook();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("Cannot release the lock on {}", dataDirectory, e);
        }
    }
}
