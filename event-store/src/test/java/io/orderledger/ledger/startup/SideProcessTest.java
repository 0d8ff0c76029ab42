package io.orderledger.ledger.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideProcessTest {
    private static final int LIMIT_SECONDS = 60;

    @Test
    void aProcessWithoutItsEnvironmentEndsWithOneLineAndCode78() throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Side.class.getName());
        builder.environment().keySet().removeIf(name -> name.matches("(MYSQL|SPRING|LEDGER)_.*"));
        builder.environment().put("PORT", "many");
        var process = builder.start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(78);
            assertThat(process.inputReader().readAllAsString()).isEmpty();
            assertThat(process.errorReader(StandardCharsets.UTF_8).readAllAsString())
                    .isEqualToIgnoringNewLines(
                            "Cannot start, missing environment variables: MYSQL_ADDRESS, MYSQL_USERNAME,"
                                    + " MYSQL_PASSWORD, LEDGER_PERSONAL_DATA_KEY, LEDGER_TOKENS_KEY_FILE; PORT is not a"
                                    + " port number: many.");
        } finally {
            process.destroyForcibly();
        }
    }

    /** A side that must not get as far as Spring. */
    static final class Side {
        public static void main(String[] arguments) {
            SideProcess.run(Side.class, arguments);
        }
    }
}
