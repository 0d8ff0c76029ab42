package io.orderledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the tests of a JVM keep their databases. They make hundreds, and forcing each table of each to a disk takes most of
 * their time: so in memory, where a build's tests find enough of it. What is killed is the server or the process, which
 * memory outlives as a disk does. Programs that measure run without the build, and on the disk.
 */
public final class TestDirectory {
    /** The build may run the test classes of a module in several JVMs at once, and names a directory for each. */
    private static final String NAME = "ledger.test-database";

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 6L << 30;

    private TestDirectory() {}

    private static final class Own {
        static final Path DIRECTORY = make();
    }

    /** One for the whole JVM. What is in memory is gone some time after the JVM. */
    public static Path ofThisJvm() {
        return Own.DIRECTORY;
    }

    private static Path make() {
        String name = System.getProperty(NAME);
        try {
            return name == null || MEMORY.toFile().getUsableSpace() < ENOUGH_BYTES
                    ? Files.createDirectories(Path.of("target", name == null ? "test-database" : name))
                    : inMemory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path inMemory(String name) throws IOException {
        Path directory = Files.createTempDirectory(MEMORY, "order-ledger-" + name + "-");
        // By a process of its own: it sees the end of a JVM that was killed, too, and of all that stops while it ends.
        String removed = "while kill -0 \"$0\"; do sleep 1; done; sleep 5; rm -rf \"$1\"";
        String pid = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("sh", "-c", removed, pid, directory.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return directory;
    }
}
