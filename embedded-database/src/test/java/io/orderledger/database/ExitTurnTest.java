package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitTurnTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path directory;

    @Test
    void theDatabaseWaitsForItsClientsButNotForEver() throws Exception {
        try (var database = EmbeddedDatabase.start(directory, EmbeddedDatabase.sharedServerDirectory())) {
            CompletableFuture<Void> turn;
            try (var client = Sql.open(database)) {
                database.awaitClientsGone(SHORT);
                turn = CompletableFuture.runAsync(() -> database.awaitClientsGone(LONG));
                assertThat(client.isValid(1)).isTrue();
                assertThat(turn).isNotDone();
            }
            assertThat(turn).succeedsWithin(Duration.ofSeconds(20));
        }
    }
}
