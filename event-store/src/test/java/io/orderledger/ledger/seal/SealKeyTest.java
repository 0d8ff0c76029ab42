package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.Await;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {
    private static final int MAKERS = 8;
    private static final SealKey.Links UNKNOWN = (name, existing) -> {
        throw new UnsupportedOperationException();
    };
    private static final SealKey.Links REFUSED = (name, existing) -> {
        throw new FileSystemException(name.toString(), existing.toString(), "Operation not permitted");
    };

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
        assertThat(forcedBy(() -> new SealKey(file, "").signer(true))).contains(file.toString(), keys.toString());
    }

    /** Some file systems know no links, others have the operating system say no. */
    @Test
    void isMadeWhereThereAreNoLinks() throws IOException {
        for (SealKey.Links none : List.of(UNKNOWN, REFUSED)) {
            var key = new SealKey(file, "", none);
            NoteSigner made = key.signer(true);
            assertThat(key.signer(false).text()).isEqualTo(made.text()).isEqualTo(Files.readString(file));
            try (Stream<Path> left = Files.list(keys)) {
                assertThat(left).containsExactly(file);
            }
            Files.delete(file);
        }
    }

    @Test
    void itIsNotedWhichKeyHasSigned() throws IOException {
        var key = new SealKey(file, "");
        NoteVerifier first = key.signer(true).verifier();
        assertThat(key.hasSigned(first)).isFalse();
        key.markSigned(first);
        assertThat(new SealKey(file, "").hasSigned(first)).isTrue();

        Files.delete(file);
        NoteVerifier second = key.signer(true).verifier();
        assertThat(key.hasSigned(second)).isFalse();
        key.markSigned(second);
        assertThat(new SealKey(file, "").hasSigned(second)).isTrue();
    }

    /** Keys are mounted to be read only here and there: what goes well without the note goes on. */
    @Test
    void whatCannotBeNotedIsNoTrouble() throws IOException {
        var key = new SealKey(file, "");
        NoteVerifier verifier = key.signer(true).verifier();
        Files.createSymbolicLink(keys.resolve("seal.key.signed"), keys.resolve("nowhere/mark"));
        key.markSigned(verifier);
        assertThat(key.hasSigned(verifier)).isFalse();
    }

    @Test
    void isOneWhoeverMakesItAtOnce() throws Exception {
        for (SealKey.Links links : List.<SealKey.Links>of(Files::createLink, UNKNOWN, REFUSED)) {
            var start = new CountDownLatch(1);
            Set<String> made = ConcurrentHashMap.newKeySet();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> makers = new ArrayList<>();
                for (int i = 0; i < MAKERS; i++) {
                    makers.add(threads.submit(() -> {
                        start.await();
                        Await.until(() -> given(links, made));
                        return null;
                    }));
                }
                start.countDown();
                for (Future<?> maker : makers) maker.get();
            }
            assertThat(made).containsExactly(Files.readString(file));
            Files.delete(file);
        }
    }

    private boolean given(SealKey.Links links, Set<String> made) {
        try {
            made.add(new SealKey(file, "", links).signer(true).text());
            return true;
        } catch (IOException anothersIsEmptyYet) {
            return false;
        }
    }

    @Test
    void anEmptyFileOfOneWhoFailedIsSaidSo() throws IOException {
        Files.createDirectory(keys);
        Files.createFile(file);
        assertThatThrownBy(() -> new SealKey(file, "").signer(true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("remove the file");
        assertThat(file).isEmptyFile();
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
