package io.orderledger.ledger.seal;

import static io.orderledger.ledger.seal.CopiedCheckpoints.status;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.proof.NoteSigner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The directory holds what the database holds, also after it was away. */
class CheckpointDirectoryTest {
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
    void holdsWhatTheDatabaseHolds() throws IOException {
        Sealer sealer = copies.sealer();
        for (int i = 0; i < 3; i++) {
            shop.append(2_500, "a");
            sealer.round();
        }
        copies.requireLevel(9);
        assertThat(Files.readString(copies.directory.resolve("seal.pub")))
                .isEqualTo(NoteSigner.parse(Files.readString(copies.key))
                                .verifier()
                                .text() + "\n");
    }

    @Test
    void catchesUpWhatItMissedWhileItWasGone() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        Path away = Files.move(copies.directory, files.resolve("away"));
        copies.seal(sealer);
        copies.seal(sealer);
        assertThat(shop.checkpoints()).as("sealing goes on").hasSize(3);
        assertThat(copies.directory).doesNotExist();
        assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("checkpoints");
        assertThat(failures()).isPositive();

        Files.move(away, copies.directory);
        sealer.round();
        copies.requireLevel(3);
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
        Sealer sealer = shop.sealer(database, copies.key, copies.directory, "");
        copies.seal(sealer);
        Path away = Files.move(copies.directory, files.resolve("away"));
        copies.seal(sealer);
        Files.move(away, copies.directory);
        watched.set(sealer);
        sealer.round();
        assertThat(inTrouble).isNotEmpty().doesNotContain(false);
        assertThat(status(sealer).directoryTrouble()).isEmpty();
    }

    @Test
    void itsTroubleIsOverWhereThereIsNothingToWrite() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        sealer.release();
        Path away = Files.move(copies.directory, files.resolve("away"));
        Sealer next = copies.sealer();
        next.round();
        assertThat(status(next).directoryTrouble()).isPresent();
        Files.move(away, copies.directory);
        next.round();
        assertThat(status(next).directoryTrouble()).isEmpty();
        copies.requireLevel(1);
    }

    /** What is left of a disk that is not mounted is an empty directory: filled, it would pass for the old one. */
    @Test
    void anEmptyDirectoryIsNotFilledOnceSomethingIsSealed() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        Path away = Files.move(copies.directory, files.resolve("away"));
        Files.createDirectory(copies.directory);
        copies.seal(sealer);
        sealer.round();
        assertThat(shop.checkpoints()).as("sealing goes on").hasSize(2);
        assertThat(copies.directory).isEmptyDirectory();
        assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("seal.pub");
        assertThat(failures()).isPositive();
        sealer.release();
        Sealer next = copies.sealer();
        next.round();
        assertThat(copies.directory).isEmptyDirectory();
        assertThat(status(next).directoryTrouble()).isPresent();

        Files.delete(copies.directory);
        Files.move(away, copies.directory);
        next.round();
        copies.requireLevel(2);
        assertThat(status(next).directoryTrouble()).isEmpty();
    }

    @Test
    void anEmptyDirectoryIsFilledWhenSomebodyHasPutThePublicKeyThere() throws IOException {
        Sealer before = shop.sealer(copies.key, null);
        copies.seal(before);
        copies.seal(before);
        before.release();
        Files.createDirectory(copies.directory);
        Sealer sealer = copies.sealer();
        sealer.round();
        String publicKey =
                NoteSigner.parse(Files.readString(copies.key)).verifier().text();
        assertThat(status(sealer).directoryTrouble().orElseThrow())
                .as("says what to put there")
                .contains(publicKey);
        Files.writeString(copies.directory.resolve("seal.pub"), publicKey + "\n");
        sealer.round();
        copies.requireLevel(2);
        assertThat(status(sealer).directoryTrouble()).isEmpty();
    }

    @Test
    void anEmptyDirectoryOfAnUnsealedLedgerIsANewOne() throws IOException {
        Files.createDirectory(copies.directory);
        copies.seal(copies.sealer());
        copies.requireLevel(1);
    }

    @Test
    void oneProcessWritesAtATime() throws IOException {
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        try (FileChannel another = FileChannel.open(copies.directory.resolve(".lock"), WRITE);
                FileLock lock = another.lock()) {
            copies.seal(sealer);
            assertThat(lock.isValid()).isTrue();
            assertThat(status(sealer).directoryTrouble().orElseThrow()).contains("another process");
            assertThat(copies.notes()).hasSize(1);
        }
        sealer.round();
        copies.requireLevel(2);
    }

    @Test
    void aDirectoryInWhoseWayAFileStandsIsSaidSo() throws IOException {
        Files.writeString(copies.directory, "a file");
        Sealer sealer = copies.sealer();
        copies.seal(sealer);
        assertThat(shop.checkpoints()).hasSize(1);
        assertThat(status(sealer).directoryTrouble()).isPresent();
    }

    private static double failures() {
        return shop.meters.get("ledger.seal.directory.failures").counter().count();
    }
}
