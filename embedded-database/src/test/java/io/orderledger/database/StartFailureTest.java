package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever prevents a start is said in one line. */
class StartFailureTest {
    private static final Path SERVER = EmbeddedDatabase.sharedServerDirectory();
    private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE >> 20;

    @TempDir
    Path directory;

    @Test
    void aFileInPlaceOfTheDirectory() throws Exception {
        var file = Files.createFile(directory.resolve("data"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(file, SERVER).close())
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessage("The directory " + file + " cannot be created or written to: " + file
                        + " is a file, not a directory");
    }

    @Test
    void aDirectoryOfSomebodyElse() throws Exception {
        var other = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(other)).as("root may write everywhere").isFalse();
        assertThatThrownBy(() -> EmbeddedDatabase.start(other, SERVER).close())
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("cannot be created or written to: permission denied");
    }

    @Test
    void tooLittleSpaceToUnpack() {
        assertThatThrownBy(() -> MariaDbBinaries.in(directory, MORE_THAN_ANY_DISK))
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageMatching("Not enough disk space in " + directory
                        + ": \\d+ MB are free, the database needs at" + " least " + MORE_THAN_ANY_DISK + " MB\\.");
    }

    @Test
    void dataThatTheServerCannotRead() throws Exception {
        Files.createDirectory(directory.resolve("mariadb"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory, SERVER).close())
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("did not start: ")
                .hasMessageContaining("[ERROR]")
                .hasMessageNotContaining("\n");
        // The refused start let go of the directory.
        DirectoryLock.take(directory.toRealPath()).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bin/mariadbd: error while loading shared libraries: libaio.so.1: cannot open shared object file  | needs the system library libaio.so.1
        dyld[1]: Library not loaded: /opt/homebrew/opt/openssl@3/lib/libssl.3.dylib                      | libssl.3.dylib
        [ERROR] mariadbd: Error writing file './ddl-recovery.log' (Errcode: 28 "No space left on device") | No disk space left for the database in data/mariadb
        [ERROR] Can't start server: Bind on TCP/IP port. Got error: 98: Address already in use           | The port of the database is taken
        [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11                                                 | Another database server is running on data/mariadb
        [Warning] Can't create test file '/x/vm.lower-test' (Errcode: 13 "Permission denied")             | No permission to write in the database directory data/mariadb
        [ERROR] Something new                                                                            | did not start: [ERROR] Something new
        Segmentation fault                                                                               | did not start: Segmentation fault
        """)
    void whatADyingServerWroteBecomesOneLine(String output, String expected) {
        assertThat(LogDiagnosis.of(output + "\nmore\n", Path.of("data", "mariadb")))
                .contains(expected)
                .doesNotContain("\n");
    }
}
