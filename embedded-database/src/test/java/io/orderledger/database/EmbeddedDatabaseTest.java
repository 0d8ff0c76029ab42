package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void startsCreatesStopsAndKeepsItsData() throws Exception {
        try (var database = EmbeddedDatabase.start(directory, EmbeddedDatabase.sharedServerDirectory())) {
            database.createDatabase("shop");
            assertThat(database.process().isAlive()).isTrue();
        }
    }
}
