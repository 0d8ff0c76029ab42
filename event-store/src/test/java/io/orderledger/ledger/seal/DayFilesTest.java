package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.Await;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens a large directory is not taken for silent while it reads. */
class DayFilesTest {
    /** So short that it is due to be renewed before the last of so many files or notes, on however fast a machine. */
    private static final Duration LEASE = Duration.ofMillis(3);

    private static final int MANY = 2_000;
    private static final int DAYS = 300;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);
    private static SealedShop shop;

    @TempDir
    private Path directory;

    private NoteSigner key;
    private SealLease lease;
    private String note;

    @BeforeAll
    static void open() {
        shop = new SealedShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void hold() {
        shop.clear();
        key = NoteSigner.generate("order-ledger/test");
        note = key.sign(new Checkpoint(key.verifier().name(), 7, new byte[32]).text())
                .toString();
        lease = new SealLease(shop.pool, "reader", LEASE);
        assertThat(lease.hold()).isTrue();
        shop.expireLease();
    }

    @Test
    void theLeaseIsRenewedBetweenTheNotesOfOneFile() throws IOException {
        write(FIRST_DAY, MANY);
        assertThat(refuses(copies(), lease)).isTrue();
        requireRenewed();
    }

    @Test
    void theLeaseIsRenewedBetweenFiles() throws IOException {
        for (int day = 0; day < DAYS; day++) write(FIRST_DAY.plusDays(day), 1);
        assertThat(refuses(copies(), lease)).isTrue();
        requireRenewed();
    }

    @Test
    void nothingMoreIsReadOnceItIsInVain() throws IOException {
        var opened = new CheckpointDirectory(directory);
        opened.make(key.verifier());
        write(FIRST_DAY, MANY);
        var signs = new AtomicInteger();
        assertThatThrownBy(() -> opened.open(key.verifier(), () -> {
                    if (signs.incrementAndGet() == MANY / 2) throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(signs).hasValue(MANY / 2);
    }

    @Test
    void theLeaseIsLostWhileTheDirectoryIsReadAndItIsReadAgainInTheNextTerm() throws IOException {
        write(FIRST_DAY, MANY);
        CheckpointCopies copies = copies();
        var another = new SealLease(shop.pool, "another", Duration.ofMinutes(1));
        assertThat(another.hold()).isTrue();
        assertThatThrownBy(() -> copies.check(key.verifier(), lease, true)).isInstanceOf(LeaseLost.class);
        assertThat(lease.held()).isFalse();

        // What nobody waits for any more is still at work, and is not disturbed until it has ended.
        Await.until(() -> refuses(copies, another));
    }

    /** Nothing is sealed in the database: that the directory says so is found only once all of it was read. */
    private boolean refuses(CheckpointCopies copies, SealLease term) {
        try {
            copies.check(key.verifier(), term, true);
            return false;
        } catch (SealRefused found) {
            return true;
        }
    }

    private CheckpointCopies copies() {
        return new CheckpointCopies(
                shop.ledger,
                new CheckpointDirectory(directory),
                new SealMetrics(new SimpleMeterRegistry()),
                SealedShop.LEASE);
    }

    private void write(LocalDate day, int notes) throws IOException {
        Files.writeString(directory.resolve("checkpoints-" + day + ".txt"), (note + "\n").repeat(notes));
    }

    private static void requireRenewed() {
        assertThat(shop.sql
                        .sql("select count(*) from seal_lease where expires_at > utc_timestamp(6) - interval 1 hour")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
