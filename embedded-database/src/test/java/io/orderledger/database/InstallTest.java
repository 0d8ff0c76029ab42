package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are installed at the same time do not know of each other. */
class InstallTest {
    private static final String DEFAULT_TEMPORARY = "/tmp";

    @TempDir
    Path directory;

    /** The other installer would end with it: its table is gone. */
    @Test
    void temporaryTablesOfAnotherInstallerAreLeftAlone() throws Exception {
        Path all = Path.of(Objects.requireNonNullElse(System.getenv("TMPDIR"), DEFAULT_TEMPORARY));
        Path anothers = Files.createTempFile(all, "#sql-temptable-", ".MAI");
        try (var _ = EmbeddedDatabase.start(directory, EmbeddedDatabase.sharedServerDirectory())) {
            assertThat(anothers).exists();
        } finally {
            Files.deleteIfExists(anothers);
        }
    }

    /** As where the ledger is started in a directory of people who name theirs in words. */
    @Test
    void programsMayLieBelowADirectoryWithASpaceInItsName() throws Exception {
        Path data = directory.resolve("账本 ledger");
        try (var database = EmbeddedDatabase.start(data, data.resolve("server"))) {
            assertThat(Sql.column(database, "select 7")).containsExactly("7");
        }
    }
}
