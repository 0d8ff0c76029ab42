package io.orderledger.ledger.seal;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts the directory is not sealed, and what is not ours is not written into it. */
class ForeignHistoryTest {
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

    @Test
    void aLedgerThatLostItsTailIsNotSealed() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        copies.seal(sealer);
        sealer.release();
        shop.clear();
        copies.seal(shop.sealerElsewhere(copies.key));
        shop.expireLease();
        shop.append(1, "new");
        assertThatThrownBy(copies.sealer()::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("what was sealed is gone");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** As after both were lost, at a process that has never seen the directory: else it would sign another history. */
    @Test
    void anEmptiedDatabaseIsNotSealedAnewWhereTheKeyHasSignedBefore() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        sealer.release();
        shop.clear();
        shop.append(1, "new");
        Path away = Files.move(copies.directory, files.resolve("away"));
        assertThatThrownBy(copies.sealer()::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("is gone");
        assertThatThrownBy(shop.sealer(copies.key, null)::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("is gone");
        assertThat(copies.directory).doesNotExist();
        assertThat(shop.checkpoints()).isEmpty();

        // A new log, as somebody begins it who knows that the old one is lost.
        Files.delete(copies.key);
        copies.sealer().round();
        copies.requireLevel(1);
        assertThat(copies.directory.resolve("seal.pub")).isRegularFile();
        assertThat(away.resolve("seal.pub")).isRegularFile();
    }

    /** Whoever has the database and the key can sign another history, but not where this one was written down. */
    @Test
    void aForkIsNotSealed() throws IOException {
        fork();
        assertThatThrownBy(copies.sealer()::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("history was changed");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** Which it may for long, when it stands still. */
    @Test
    void aForkIsNotSealedWhileAnotherProcessHasTheDirectory() throws IOException {
        fork();
        try (FileChannel another = FileChannel.open(copies.directory.resolve(".lock"), WRITE);
                FileLock lock = another.lock()) {
            assertThatThrownBy(copies.sealer()::round)
                    .isInstanceOf(SealRefused.class)
                    .hasMessageContaining("history was changed");
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** Whoever can insert a row, and has no key, would have {@code latest} be theirs for good. */
    @Test
    void whatIsNotSignedIsNotCopied() throws IOException {
        NoteSigner another = NoteSigner.generate(sealTwiceWithoutDirectory().name());
        var huge = new Checkpoint(another.verifier().name(), 1_000_000, new byte[32]);
        insert(30, new byte[32], another.sign(huge.text()).toString());
        requireRefused("size 30", "not ours");
    }

    @Test
    void aRowThatIsNotWhatItsNoteSaysIsNotCopied() throws IOException {
        sealTwiceWithoutDirectory();
        SealedCheckpoint first = shop.checkpoints().getFirst();
        insert(30, first.root(), first.note());
        requireRefused("size 30", "size 20");
        shop.sql.sql("truncate table ledger_checkpoint").update();
        insert(20, new byte[32], first.note());
        requireRefused("size 20");
    }

    @Test
    void anotherLogsDirectoryIsLeftAlone() throws IOException {
        Files.createDirectory(copies.directory);
        Files.writeString(
                copies.directory.resolve("seal.pub"),
                NoteSigner.generate("other").verifier().text());
        assertThatThrownBy(() -> copies.seal(copies.sealer()))
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("other+");
        assertThat(copies.dayFiles()).isEmpty();
    }

    private void fork() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        sealer.release();
        shop.clear();
        shop.append(30, "another history");
        shop.sealerElsewhere(copies.key).round();
        shop.expireLease();
        shop.append(1, "new");
    }

    private NoteVerifier sealTwiceWithoutDirectory() throws IOException {
        Sealer before = shop.sealer(copies.key, null);
        copies.seal(before);
        copies.seal(before);
        before.release();
        NoteVerifier verifier = NoteSigner.parse(Files.readString(copies.key)).verifier();
        Files.createDirectory(copies.directory);
        Files.writeString(copies.directory.resolve("seal.pub"), verifier.text());
        return verifier;
    }

    private static void insert(long size, byte[] root, String note) {
        shop.sql
                .sql("insert into ledger_checkpoint (size, root, note, sealed_at, epoch)"
                        + " values (?, ?, ?, utc_timestamp(6), 1)")
                .params(size, root, note)
                .update();
    }

    private void requireRefused(String... words) throws IOException {
        long before = shop.count("ledger_checkpoint");
        shop.append(1, "new");
        assertThatThrownBy(copies.sealer()::round)
                .isInstanceOf(SealRefused.class)
                .message()
                .contains(words);
        assertThat(shop.count("ledger_checkpoint")).isEqualTo(before);
        assertThat(copies.dayFiles()).isEmpty();
        assertThat(copies.directory.resolve("latest")).doesNotExist();
    }
}
