package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be killed is killed; the next start always recovers. */
class CrashTest {
    private static final Path SERVER = EmbeddedDatabase.sharedServerDirectory();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    /** A database with one row in it, of which each test has a copy: installing one takes seconds. */
    @TempDir
    static Path original;

    @BeforeAll
    static void oneRowIsCommitted() throws Exception {
        try (var database = EmbeddedDatabase.start(original, SERVER)) {
            Sql.run(database, "create table kept (id int)", "insert into kept values (1)");
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : files.skip(1).toList()) {
                Files.copy(file, directory.resolve(original.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void aKilledServerRestartsOnTheSamePortWithAllThatWasCommitted() throws Exception {
        try (var database = EmbeddedDatabase.start(directory, SERVER)) {
            int port = database.port();
            for (int round = 2; round <= 4; round++) {
                Sql.run(database, "insert into kept values (" + round + ")");
                database.kill();
                assertThat(database.process().isAlive()).isFalse();
                database.restart();
                assertThat(database.port()).isEqualTo(port);
                assertThat(Sql.column(database, "select id from kept")).hasSize(round);
            }
            database.stop();
            assertThat(database.process().isAlive()).isFalse();
            database.restart();
            assertThat(Sql.column(database, "select id from kept")).hasSize(4);
        }
    }

    @Test
    void aServerThatEndedUnaskedIsStartedAgainButNotOneThatWasToldTo() throws Exception {
        var settings = DatabaseSettings.defaults().withRevive(true);
        try (var database = EmbeddedDatabase.start(directory, SERVER, settings)) {
            for (int round = 0; round < 2; round++) {
                var first = database.process();
                ServerProcess.kill(first);
                awaitAnotherThan(first, database);
                assertThat(Sql.column(database, "select id from kept")).containsExactly("1");
            }
            database.kill();
            database.restart();
            database.stop();
            assertThat(runningOn(directory)).isEmpty();
        }
        assertThat(runningOn(directory)).isEmpty();
    }

    private static void awaitAnotherThan(ProcessHandle first, EmbeddedDatabase database) {
        var deadline = Deadline.in(LIMIT);
        while (database.process().equals(first) || !answers(database)) {
            assertThat(deadline.passed()).as("the database comes back").isFalse();
            deadline.pause();
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (var connection = Sql.open(database)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void aServerThatOutlivedItsJvmIsStoppedByTheNextStart() throws Exception {
        var orphan = killOnlyTheJvm();
        assertThat(orphan.isAlive()).isTrue();
        recovers();
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void itIsFoundEvenWhenItsPidWasNeverNoted() throws Exception {
        var orphan = killOnlyTheJvm();
        Files.delete(directory.resolve("mariadb.pid"));
        recovers();
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void jvmAndServerKilledTogetherRecover() throws Exception {
        ServerProcess.kill(killOnlyTheJvm());
        recovers();
    }

    @Test
    void aStrangerWhoGotThePidIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try (var otherDatabase = EmbeddedDatabase.start(directory.resolve("other"), SERVER)) {
            for (var process : new ProcessHandle[] {stranger.toHandle(), otherDatabase.process()}) {
                Orphan.note(directory, process);
                recovers();
                assertThat(process.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aDamagedPidFileIsIgnored() throws Exception {
        Files.writeString(directory.resolve("mariadb.pid"), "\0\0");
        recovers();
    }

    @Test
    void sigtermStopsTheServerCleanly() throws Exception {
        try (var jvm = ChildJvm.run(RunDatabase.class, directory)) {
            var server = ProcessHandle.of(Long.parseLong(jvm.await("SERVER"))).orElseThrow();
            jvm.terminate();
            assertThat(server.isAlive()).isFalse();
            assertThat(Files.readString(directory.resolve("mariadb.log")).strip())
                    .endsWith("Shutdown complete");
        }
        recovers();
    }

    @Test
    void sigtermInTheMiddleOfAStartLeavesNoServerBehind() throws Exception {
        try (var jvm = ChildJvm.run(RunDatabase.class, directory)) {
            jvm.await("STARTING");
            awaitPidFile();
            jvm.terminate();
            assertThat(runningOn(directory)).isEmpty();
        }
        recovers();
    }

    private ProcessHandle killOnlyTheJvm() throws Exception {
        try (var jvm = ChildJvm.run(RunDatabase.class, directory)) {
            var server = ProcessHandle.of(Long.parseLong(jvm.await("SERVER"))).orElseThrow();
            jvm.kill();
            return server;
        }
    }

    private void recovers() throws Exception {
        try (var database = EmbeddedDatabase.start(directory, SERVER)) {
            assertThat(Sql.column(database, "select id from kept")).containsExactly("1");
        }
        assertThat(runningOn(directory)).isEmpty();
    }

    private void awaitPidFile() {
        var deadline = Deadline.in(LIMIT);
        while (Files.notExists(directory.resolve("mariadb.pid"))) {
            assertThat(deadline.passed()).as("the server never started").isFalse();
            deadline.pause();
        }
    }

    private static List<ProcessHandle> runningOn(Path directory) throws IOException {
        var argument =
                ServerCommand.dataDirectoryArgument(directory.toRealPath().resolve("mariadb"));
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(process -> Orphan.isOurs(process, argument, Optional.empty()))
                    .toList();
        }
    }
}
