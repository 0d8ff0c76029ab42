package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {
    @TempDir
    private Path files;

    private Path keys;
    private Path file;

    @BeforeEach
    void name() {
        keys = files.resolve("keys");
        file = keys.resolve("seal.key");
    }

    /** A power failure after the first checkpoint does not take its key away. Windows writes names at once. */
    @Test
    void aNewKeyAndItsNameAreOnDiskBeforeItIsGiven() throws IOException {
        assertThat(forcedBy(() -> new SealKey(file, "").signer(true)))
                .contains(file.toString(), keys.toString(), files.toString());
    }

    /** The other may have failed between making it and this. */
    @Test
    void soIsOneThatAnotherHasJustMade() throws IOException {
        new SealKey(file, "").signer(true);
        assertThat(forcedBy(() -> new SealKey(file, "").signer(true)))
                .contains(file.toString(), keys.toString());
    }

    private interface Work {
        void done() throws IOException;
    }

    /** What the JVM itself says it has had written to disk. */
    private List<String> forcedBy(Work work) throws IOException {
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.done();
            recording.stop();
            Path dump = files.resolve("forced.jfr");
            recording.dump(dump);
            List<String> forced = RecordingFile.readAllEvents(dump).stream()
                    .map(event -> event.getString("path"))
                    .toList();
            Files.delete(dump);
            return forced;
        }
    }
}
