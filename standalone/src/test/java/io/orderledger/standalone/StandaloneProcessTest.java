package io.orderledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What an operator does to the process: start it, start it twice, stop it, kill it. */
class StandaloneProcessTest {
    private static final String ANY_PORT = "--server.port=0";

    private final Path directory = RunningLedger.freshDirectory();

    private static final String FIRST_ADMIN = "首位管理员";

    /** The projections may take a moment longer than the banner; each probe takes some milliseconds. */
    private static final int MOST_PROBES = 5_000;

    @Test
    void startsSaysWhereEverythingIsAndStopsCleanlyOnSigterm() throws Exception {
        try (var ledger = StandaloneProcess.start(directory, ANY_PORT, dataDir())) {
            var address = ledger.awaitReady();
            assertThat(StandaloneProcess.status(address.resolve("/actuator/health/readiness")))
                    .isEqualTo(200);
            assertThat(StandaloneProcess.status(address.resolve("/v3/api-docs")))
                    .isEqualTo(200);
            assertThat(ledger.output())
                    .contains(
                            "订单账本已就绪",
                            address + "/swagger-ui.html",
                            data().resolve("connection.properties").toString(),
                            "curl -s " + address + "/api/auth/login");
            assertThat(ledger.output().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .isEmpty();
            assertThat(ledger.output()).containsOnlyOnce(FIRST_ADMIN);
            anAnalystCanConnect();

            var databases = ledger.databases();
            assertThat(databases).hasSize(1);
            assertThat(ledger.terminate()).isEqualTo(143);
            assertThat(databases).noneMatch(ProcessHandle::isAlive);
            assertThat(ledger.errors()).isEmpty();
            assertThat(ledger.output()).doesNotContain("Exception");
            assertThat(Files.readString(data().resolve("mariadb.log")).strip()).endsWith("Shutdown complete");
        }
    }

    @Test
    void aSecondStartOnALiveDirectoryIsRefusedInOneLine() throws Exception {
        try (var ledger = StandaloneProcess.start(directory, ANY_PORT, dataDir())) {
            var address = ledger.awaitReady();
            for (var port : new String[] {ANY_PORT, "--server.port=" + address.getPort()}) {
                try (var second = StandaloneProcess.start(directory, port, dataDir())) {
                    assertThat(second.awaitEnd()).isEqualTo(78);
                    assertThat(second.output()).isEmpty();
                    assertThat(second.errors())
                            .hasLineCount(1)
                            .contains(data().toRealPath() + " is in use: another order ledger is running on it");
                }
            }
            assertThat(StandaloneProcess.status(address.resolve("/actuator/health/readiness")))
                    .isEqualTo(200);
        }
    }

    @Test
    void aStartAfterTheJvmWasKilledRecovers() throws Exception {
        try (var ledger = StandaloneProcess.start(directory, ANY_PORT, dataDir())) {
            ledger.awaitReady();
            var orphans = ledger.databases();
            ledger.kill();
            assertThat(orphans).hasSize(1).allMatch(ProcessHandle::isAlive);
            try (var next = StandaloneProcess.start(directory, ANY_PORT, dataDir())) {
                var readiness = next.awaitReady().resolve("/actuator/health/readiness");
                for (int asked = 1; StandaloneProcess.status(readiness) != 200; asked++) {
                    assertThat(asked).as("asked whether it is ready").isLessThan(MOST_PROBES);
                }
                assertThat(orphans).noneMatch(ProcessHandle::isAlive);
                assertThat(next.output()).doesNotContain(FIRST_ADMIN);
            }
        }
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (var taken = new ServerSocket(0);
                var ledger = StandaloneProcess.start(directory, "--server.port=" + taken.getLocalPort(), dataDir())) {
            assertThat(ledger.awaitEnd()).isEqualTo(78);
            assertThat(ledger.output()).isEmpty();
            assertThat(ledger.errors()).hasLineCount(1).startsWith("Port " + taken.getLocalPort() + " is in use");
            assertThat(data()).doesNotExist();
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsOneLine() throws Exception {
        Files.createFile(data());
        try (var ledger = StandaloneProcess.start(directory, ANY_PORT, dataDir())) {
            assertThat(ledger.awaitEnd()).isEqualTo(78);
            assertThat(ledger.output()).isEmpty();
            assertThat(ledger.errors()).hasLineCount(1).contains(data() + " is a file, not a directory");
        }
    }

    private void anAnalystCanConnect() throws Exception {
        var connection = new Properties();
        try (var reader = Files.newBufferedReader(data().resolve("connection.properties"))) {
            connection.load(reader);
        }
        try (var client = DriverManager.getConnection(
                connection.getProperty("url"), connection.getProperty("user"), connection.getProperty("password"))) {
            assertThat(client.isValid(5)).isTrue();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String dataDir() {
        return "--ledger.data-dir=" + data();
    }
}
