package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What crashes, sleepers and clocks leave in the directory. */
class UnfinishedDirectoryTest {
    /** Notes that are longer together than what is read of an older file. */
    private static final int MANY = 2_000;

    private static SealedShop shop;

    @TempDir
    private Path files;

    private CopiedCheckpoints copies;

    @BeforeAll
    static void open() {
        shop = new SealedShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void clear() {
        shop.clear();
        copies = new CopiedCheckpoints(shop, files);
    }

    /** The first was only asleep: what the second wrote meanwhile is in the database as well. */
    @Test
    void whatAnotherHasSealedMeanwhileIsNotGone() throws IOException {
        Sealer first = copies.sealer();
        copies.seal(first);
        Path away = Files.move(copies.directory, files.resolve("away"));
        copies.seal(first);
        Files.move(away, copies.directory);
        shop.expireLease();
        copies.seal(copies.sealer());

        assertThatThrownBy(first::round).isInstanceOf(LeaseLost.class);
        first.round();
        copies.requireLevel(3);
    }

    @Test
    void latestIsNotWoundBackByASleeper() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        copies.seal(sealer);
        String latest = Files.readString(copies.directory.resolve("latest"));
        List<SealedCheckpoint> old = shop.ledger.after(0, 1);
        new CheckpointDirectory(copies.directory).append(old);
        assertThat(Files.readString(copies.directory.resolve("latest"))).isEqualTo(latest);

        sealer.release();
        copies.seal(copies.sealer());
        List<String> notes =
                shop.checkpoints().stream().map(SealedCheckpoint::note).toList();
        assertThat(copies.notes())
                .as("twice, and harmless")
                .containsExactlyInAnyOrder(notes.get(0), notes.get(1), notes.get(0), notes.get(2));
        assertThat(Files.readString(copies.directory.resolve("latest"))).isEqualTo(notes.get(2));
    }

    /** The database's clock was set back over midnight, and a crash came before {@code latest} was written. */
    @Test
    void theLastCheckpointIsTheLargestOfAllDays() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        String first = Files.readString(copies.directory.resolve("latest"));
        copies.seal(sealer);
        sealer.release();
        String second = Files.readString(copies.directory.resolve("latest"));
        for (Path file : copies.dayFiles()) Files.delete(file);
        Files.writeString(copies.directory.resolve("checkpoints-2024-06-01.txt"), second + "\n");
        Files.writeString(copies.directory.resolve("checkpoints-2024-06-02.txt"), first + "\n");
        Files.writeString(copies.directory.resolve("latest"), first);

        copies.seal(copies.sealer());
        assertThat(copies.notes())
                .containsExactly(second, first, shop.checkpoints().getLast().note());
    }

    /** Only the end of an older file is read, from the first note that is whole. */
    @Test
    void theEndOfALongFileIsEnough() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        String first = Files.readString(copies.directory.resolve("latest"));
        copies.seal(sealer);
        sealer.release();
        String second = Files.readString(copies.directory.resolve("latest"));
        for (Path file : copies.dayFiles()) Files.delete(file);
        String old = (first + "\n").repeat(MANY) + second + "\n";
        Files.writeString(
                copies.directory.resolve("checkpoints-2024-06-01.txt"), old + second.substring(0, second.length() / 2));
        Files.writeString(copies.directory.resolve("checkpoints-2024-06-02.txt"), first + "\n");
        Files.delete(copies.directory.resolve("latest"));

        copies.seal(copies.sealer());
        assertThat(copies.directory.resolve("checkpoints-2024-06-01.txt")).hasContent(old);
        assertThat(copies.notes())
                .hasSize(MANY + 3)
                .endsWith(second, first, shop.checkpoints().getLast().note());
    }

    @Test
    void aNoteThatWasCutOffIsWrittenAgain() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        copies.seal(sealer);
        sealer.release();
        Path file = copies.dayFiles().getLast();
        String whole = Files.readString(file);
        for (int cut : List.of(1, 2, 60, 140)) {
            Files.writeString(file, whole.substring(0, whole.length() - cut));
            Sealer again = copies.sealer();
            again.round();
            again.release();
            copies.requireLevel(2);
        }
    }

    @Test
    void latestIsBroughtUpToTheDaysFiles() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        String first = Files.readString(copies.directory.resolve("latest"));
        copies.seal(sealer);
        sealer.release();
        Files.writeString(copies.directory.resolve("latest"), first);
        copies.sealer().round();
        copies.requireLevel(2);
    }
}
