package io.orderledger.ledger.seal;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CheckpointFile;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class CheckpointDirectoryTest {
    /** Notes that are longer together than what is read of an older file. */
    private static final int MANY = 2_000;

    private static SealedShop shop;

    @TempDir
    private Path files;

    private Path key;
    private Path directory;

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
        key = files.resolve("seal.key");
        directory = files.resolve("checkpoints");
    }

    @Test
    void holdsWhatTheDatabaseHolds() throws IOException {
        Sealer sealer = sealer();
        for (int i = 0; i < 3; i++) {
            shop.append(2_500, "a");
            sealer.round();
        }
        requireLevel(9);
        assertThat(Files.readString(directory.resolve("seal.pub")))
                .isEqualTo(NoteSigner.parse(Files.readString(key)).verifier().text() + "\n");
    }

    @Test
    void catchesUpWhatItMissedWhileItWasGone() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        Path away = Files.move(directory, files.resolve("away"));
        seal(sealer);
        seal(sealer);
        assertThat(shop.checkpoints()).as("sealing goes on").hasSize(3);
        assertThat(directory).doesNotExist();
        assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("checkpoints");
        assertThat(failures()).isPositive();

        Files.move(away, directory);
        sealer.round();
        requireLevel(3);
        assertThat(status(sealer).directoryTrouble()).isEmpty();
        assertThat(status(sealer).copied()).isEqualTo(status(sealer).sealed());
    }

    /** As on a full disk, which is read every second and not written: its trouble is not to come and go. */
    @Test
    void whatWasOnlyReadIsStillInTrouble() throws IOException {
        List<Boolean> inTrouble = new ArrayList<>();
        var watched = new AtomicReference<Sealer>();
        var database = new LedgerMigration(new DelegatingDataSource(shop.pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Sealer sealer = watched.get();
                if (sealer != null) {
                    inTrouble.add(status(sealer).directoryTrouble().isPresent());
                }
                return super.getConnection();
            }
        });
        Sealer sealer = shop.sealer(database, key, directory, "");
        seal(sealer);
        Path away = Files.move(directory, files.resolve("away"));
        seal(sealer);
        Files.move(away, directory);
        watched.set(sealer);
        sealer.round();
        assertThat(inTrouble).isNotEmpty().doesNotContain(false);
        assertThat(status(sealer).directoryTrouble()).isEmpty();
    }

    @Test
    void itsTroubleIsOverWhereThereIsNothingToWrite() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        sealer.release();
        Path away = Files.move(directory, files.resolve("away"));
        Sealer next = sealer();
        next.round();
        assertThat(status(next).directoryTrouble()).isPresent();
        Files.move(away, directory);
        next.round();
        assertThat(status(next).directoryTrouble()).isEmpty();
        requireLevel(1);
    }

    /** What is left of a disk that is not mounted is an empty directory: filled, it would pass for the old one. */
    @Test
    void anEmptyDirectoryIsNotFilledOnceSomethingIsSealed() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        Path away = Files.move(directory, files.resolve("away"));
        Files.createDirectory(directory);
        seal(sealer);
        sealer.round();
        assertThat(shop.checkpoints()).as("sealing goes on").hasSize(2);
        assertThat(directory).isEmptyDirectory();
        assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("seal.pub");
        assertThat(failures()).isPositive();
        sealer.release();
        Sealer next = sealer();
        next.round();
        assertThat(directory).isEmptyDirectory();
        assertThat(status(next).directoryTrouble()).isPresent();

        Files.delete(directory);
        Files.move(away, directory);
        next.round();
        requireLevel(2);
        assertThat(status(next).directoryTrouble()).isEmpty();
    }

    @Test
    void anEmptyDirectoryIsFilledWhenSomebodyHasPutThePublicKeyThere() throws IOException {
        Sealer before = shop.sealer(key, null);
        seal(before);
        seal(before);
        before.release();
        Files.createDirectory(directory);
        Sealer sealer = sealer();
        sealer.round();
        String publicKey = NoteSigner.parse(Files.readString(key)).verifier().text();
        assertThat(status(sealer).directoryTrouble().orElseThrow())
                .as("says what to put there")
                .contains(publicKey);
        Files.writeString(directory.resolve("seal.pub"), publicKey + "\n");
        sealer.round();
        requireLevel(2);
        assertThat(status(sealer).directoryTrouble()).isEmpty();
    }

    @Test
    void anEmptyDirectoryOfAnUnsealedLedgerIsANewOne() throws IOException {
        Files.createDirectory(directory);
        seal(sealer());
        requireLevel(1);
    }

    /** The first was only asleep: what the second wrote meanwhile is in the database as well. */
    @Test
    void whatAnotherHasSealedMeanwhileIsNotGone() throws IOException {
        Sealer first = sealer();
        seal(first);
        Path away = Files.move(directory, files.resolve("away"));
        seal(first);
        Files.move(away, directory);
        shop.expireLease();
        seal(sealer());

        assertThatThrownBy(first::round).isInstanceOf(LeaseLost.class);
        first.round();
        requireLevel(3);
    }

    @Test
    void latestIsNotWoundBackByASleeper() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        seal(sealer);
        String latest = Files.readString(directory.resolve("latest"));
        List<SealedCheckpoint> old = shop.ledger.after(0, 1);
        new CheckpointDirectory(directory).append(old);
        assertThat(Files.readString(directory.resolve("latest"))).isEqualTo(latest);

        sealer.release();
        seal(sealer());
        List<String> notes =
                shop.checkpoints().stream().map(SealedCheckpoint::note).toList();
        assertThat(notes())
                .as("twice, and harmless")
                .containsExactlyInAnyOrder(notes.get(0), notes.get(1), notes.get(0), notes.get(2));
        assertThat(Files.readString(directory.resolve("latest"))).isEqualTo(notes.get(2));
    }

    /** The database's clock was set back over midnight, and a crash came before {@code latest} was written. */
    @Test
    void theLastCheckpointIsTheLargestOfAllDays() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        String first = Files.readString(directory.resolve("latest"));
        seal(sealer);
        sealer.release();
        String second = Files.readString(directory.resolve("latest"));
        for (Path file : dayFiles()) Files.delete(file);
        Files.writeString(directory.resolve("checkpoints-2024-06-01.txt"), second + "\n");
        Files.writeString(directory.resolve("checkpoints-2024-06-02.txt"), first + "\n");
        Files.writeString(directory.resolve("latest"), first);

        seal(sealer());
        assertThat(notes())
                .containsExactly(second, first, shop.checkpoints().getLast().note());
    }

    /** Only the end of an older file is read, from the first note that is whole. */
    @Test
    void theEndOfALongFileIsEnough() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        String first = Files.readString(directory.resolve("latest"));
        seal(sealer);
        sealer.release();
        String second = Files.readString(directory.resolve("latest"));
        for (Path file : dayFiles()) Files.delete(file);
        String old = (first + "\n").repeat(MANY) + second + "\n";
        Files.writeString(
                directory.resolve("checkpoints-2024-06-01.txt"), old + second.substring(0, second.length() / 2));
        Files.writeString(directory.resolve("checkpoints-2024-06-02.txt"), first + "\n");
        Files.delete(directory.resolve("latest"));

        seal(sealer());
        assertThat(directory.resolve("checkpoints-2024-06-01.txt")).hasContent(old);
        assertThat(notes())
                .hasSize(MANY + 3)
                .endsWith(second, first, shop.checkpoints().getLast().note());
    }

    @Test
    void oneProcessWritesAtATime() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        try (FileChannel another = FileChannel.open(directory.resolve(".lock"), WRITE);
                FileLock lock = another.lock()) {
            seal(sealer);
            assertThat(lock.isValid()).isTrue();
            assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("another process");
            assertThat(notes()).hasSize(1);
        }
        sealer.round();
        requireLevel(2);
    }

    @Test
    void aDirectoryInWhoseWayAFileStandsIsSaidSo() throws IOException {
        Files.writeString(directory, "a file");
        Sealer sealer = sealer();
        seal(sealer);
        assertThat(shop.checkpoints()).hasSize(1);
        assertThat(status(sealer).directoryTrouble()).isPresent();
    }

    @Test
    void aNoteThatWasCutOffIsWrittenAgain() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        seal(sealer);
        sealer.release();
        Path file = dayFiles().getLast();
        String whole = Files.readString(file);
        for (int cut : List.of(1, 2, 60, 140)) {
            Files.writeString(file, whole.substring(0, whole.length() - cut));
            Sealer again = sealer();
            again.round();
            again.release();
            requireLevel(2);
        }
    }

    @Test
    void latestIsBroughtUpToTheDaysFiles() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        String first = Files.readString(directory.resolve("latest"));
        seal(sealer);
        sealer.release();
        Files.writeString(directory.resolve("latest"), first);
        sealer().round();
        requireLevel(2);
    }

    @Test
    void aLedgerThatLostItsTailIsNotSealed() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        seal(sealer);
        sealer.release();
        shop.clear();
        seal(shop.sealer(key, null));
        shop.expireLease();
        shop.append(1, "new");
        assertThatThrownBy(sealer()::round)
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("what was sealed is gone");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** Whoever has the database and the key can sign another history, but not where this one was written down. */
    @Test
    void aForkIsNotSealed() throws IOException {
        fork();
        assertThatThrownBy(sealer()::round).isInstanceOf(SealRefused.class).hasMessageContaining("history was changed");
        assertThat(shop.checkpoints()).hasSize(1);
    }

    /** Which it may for long, when it stands still. */
    @Test
    void aForkIsNotSealedWhileAnotherProcessHasTheDirectory() throws IOException {
        fork();
        try (FileChannel another = FileChannel.open(directory.resolve(".lock"), WRITE);
                FileLock lock = another.lock()) {
            assertThatThrownBy(sealer()::round)
                    .isInstanceOf(SealRefused.class)
                    .hasMessageContaining("history was changed");
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(shop.checkpoints()).hasSize(1);
    }

    private void fork() throws IOException {
        Sealer sealer = sealer();
        seal(sealer);
        sealer.release();
        shop.clear();
        shop.append(30, "another history");
        shop.sealer(key, null).round();
        shop.expireLease();
        shop.append(1, "new");
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

    private NoteVerifier sealTwiceWithoutDirectory() throws IOException {
        Sealer before = shop.sealer(key, null);
        seal(before);
        seal(before);
        before.release();
        NoteVerifier verifier = NoteSigner.parse(Files.readString(key)).verifier();
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("seal.pub"), verifier.text());
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
        assertThatThrownBy(sealer()::round)
                .isInstanceOf(SealRefused.class)
                .message()
                .contains(words);
        assertThat(shop.count("ledger_checkpoint")).isEqualTo(before);
        assertThat(dayFiles()).isEmpty();
        assertThat(directory.resolve("latest")).doesNotExist();
    }

    @Test
    void anotherLogsDirectoryIsLeftAlone() throws IOException {
        Files.createDirectory(directory);
        Files.writeString(
                directory.resolve("seal.pub"),
                NoteSigner.generate("other").verifier().text());
        assertThatThrownBy(() -> seal(sealer())).isInstanceOf(SealRefused.class).hasMessageContaining("other+");
        assertThat(dayFiles()).isEmpty();
    }

    private Sealer sealer() {
        return shop.sealer(key, directory);
    }

    private static void seal(Sealer sealer) throws IOException {
        shop.append(20, "a");
        sealer.round();
    }

    private static SealStatus status(Sealer sealer) {
        return sealer.status(Optional.empty());
    }

    private static double failures() {
        return shop.meters.get("ledger.seal.directory.failures").counter().count();
    }

    private void requireLevel(int count) throws IOException {
        List<String> notes = notes();
        assertThat(notes)
                .isEqualTo(
                        shop.checkpoints().stream().map(SealedCheckpoint::note).toList())
                .hasSize(count);
        assertThat(Files.readString(directory.resolve("latest"))).isEqualTo(notes.getLast());
    }

    private List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : dayFiles()) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                var read = new CheckpointFile(lines);
                read.forEachRemaining(notes::add);
                assertThat(read.cutOff()).isEmpty();
            }
        }
        return notes;
    }

    /** Two when the test runs at midnight. */
    private List<Path> dayFiles() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.getFileName().toString().startsWith("checkpoints-"))
                    .sorted()
                    .toList();
        }
    }
}
