package io.orderledger.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackTest {
    @TempDir
    Path directory;

    @Test
    void twoJvmsUnpackTheServerOnceAfterAThirdDiedHalfway() throws Exception {
        var partial = Files.createDirectories(directory.resolve("mariadb-11.4.5-linux.partial/bin"));
        Files.writeString(partial.resolve("mariadbd"), "half a prog");
        try (var one = ChildJvm.run(RunUnpack.class, directory);
                var two = ChildJvm.run(RunUnpack.class, directory)) {
            one.await("STARTING");
            two.await("STARTING");
            var home = Path.of(one.await("HOME"));
            assertThat(two.await("HOME")).isEqualTo(home.toString());
            assertThat(one.awaitEnd()).isZero();
            assertThat(two.awaitEnd()).isZero();
            var server = MariaDbBinaries.in(directory);
            var version = new ProcessBuilder(server.server().toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            assertThat(version.inputReader().readAllAsString()).contains("MariaDB");
            try (var left = Files.list(directory)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder(
                                ".unpack.lock", home.getFileName().toString());
            }
        }
    }
}
