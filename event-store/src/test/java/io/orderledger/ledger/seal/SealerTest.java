package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.ledger.proof.ConsistencyProof;
import io.orderledger.ledger.proof.InclusionProof;
import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class SealerTest {
    private static final int ROUNDS = 25;
    private static final String LEASED_FOR =
            "update seal_lease set holder = 'another', expires_at = utc_timestamp(6) + interval ? second";
    private static SealedShop shop;

    @TempDir
    private Path files;

    private Path key;

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
        key = files.resolve("keys/seal.key");
    }

    @Test
    void everyEventIsSealedOverRestarts() throws IOException {
        var random = new Random(12);
        Sealer sealer = sealer();
        for (int i = 0; i < ROUNDS; i++) {
            shop.append(1 + random.nextInt(i % 10 == 0 ? 1_500 : 40), "a");
            sealer.round();
            assertThat(shop.ledger.latest().orElseThrow().size()).isEqualTo(shop.ledger.head());
            if (random.nextInt(4) == 0) {
                sealer.release();
                sealer = sealer();
            }
        }
        shop.requireSound(key);
        requireProofs(random);
    }

    @Test
    void nothingIsSealedTwiceAndAnEmptyLedgerNotAtAll() throws IOException {
        Sealer sealer = sealer();
        sealer.round();
        assertThat(shop.checkpoints()).isEmpty();
        shop.append(3, "a");
        sealer.round();
        sealer.round();
        assertThat(shop.checkpoints()).extracting(SealedCheckpoint::size).containsExactly(3L);
        assertThat(sealer.status(Optional.empty()).lag()).isZero();
    }

    @Test
    void oneOfTwoSealsUntilItIsSilentForTooLong() throws IOException {
        Sealer first = sealer();
        Sealer second = sealer();
        shop.append(300, "a");
        first.round();
        second.round();
        assertThat(shop.checkpoints()).hasSize(1);
        shop.append(300, "b");
        second.round();
        assertThat(shop.checkpoints()).as("the first has the lease").hasSize(1);

        shop.expireLease();
        second.round();
        assertThat(shop.checkpoints())
                .extracting(SealedCheckpoint::epoch)
                .doesNotHaveDuplicates()
                .hasSize(2);

        // The first was only asleep, and believes it still has the lease.
        shop.append(300, "c");
        long tiles = shop.count("ledger_tile");
        assertThatThrownBy(first::round).isInstanceOf(LeaseLost.class);
        assertThat(shop.checkpoints()).hasSize(2);
        assertThat(shop.count("ledger_tile")).isEqualTo(tiles);
        first.round();
        assertThat(shop.checkpoints()).as("it leaves it to the second").hasSize(2);
        second.round();
        shop.requireSound(key);
    }

    /** As it stands when the database's clock was a day ahead for a while, and whoever sealed then is gone. */
    @Test
    void aLeaseFromAWrongClockDoesNotHoldUpSealing() throws IOException {
        shop.append(10, "a");
        shop.sql.sql(LEASED_FOR).param(Duration.ofDays(1).toSeconds()).update();
        sealer().round();
        assertThat(shop.checkpoints()).extracting(SealedCheckpoint::size).containsExactly(10L);
    }

    @Test
    void aLeaseThatSomebodyDeletedIsMadeAgain() throws IOException {
        Sealer first = sealer();
        shop.append(10, "a");
        first.round();
        first.release();
        shop.append(10, "b");
        shop.sql.sql("delete from seal_lease").update();
        Sealer next = sealer();
        next.round();
        next.round();
        assertThat(shop.checkpoints()).extracting(SealedCheckpoint::size).containsExactly(10L, 20L);
        assertThat(shop.checkpoints())
                .extracting(SealedCheckpoint::epoch)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aLeaseThatRunsIsWaitedFor() throws IOException {
        shop.append(10, "a");
        shop.sql.sql(LEASED_FOR).param(SealedShop.LEASE.toSeconds()).update();
        sealer().round();
        assertThat(shop.checkpoints()).isEmpty();
    }

    @Test
    void whoeverSealsWhileTheLeaseChangesHandsTheTreeIsOne() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> sealers = List.of(threads.submit(sealing(done)), threads.submit(sealing(done)));
            var random = new Random(13);
            for (int i = 0; i < ROUNDS; i++) {
                shop.append(1 + random.nextInt(200), "a");
                shop.expireLease();
            }
            done.set(true);
            for (Future<Void> sealer : sealers) sealer.get();
        }
        shop.expireLease();
        sealer().round();
        shop.requireSound(key);
        assertThat(shop.checkpoints()).extracting(SealedCheckpoint::epoch).isSorted();
    }

    private Callable<Void> sealing(AtomicBoolean done) {
        Sealer sealer = sealer();
        return () -> {
            while (!done.get()) {
                try {
                    sealer.round();
                } catch (LeaseLost | DataAccessException lostRace) {
                    // As its thread does: the next round begins with what is stored.
                }
            }
            return null;
        };
    }

    @Test
    void tilesAndCheckpointAreThereTogetherOrNotAtAll() throws IOException {
        Sealer sealer = sealer();
        shop.append(10, "a");
        sealer.round();
        shop.append(600, "b");
        shop.sql
                .sql("create trigger crash before insert on ledger_checkpoint for each row"
                        + " signal sqlstate '45000' set message_text = 'crash'")
                .update();
        assertThatThrownBy(sealer::round).isInstanceOf(DataAccessException.class);
        shop.sql.sql("drop trigger crash").update();
        assertThat(shop.count("ledger_tile")).isZero();
        assertThat(shop.checkpoints()).hasSize(1);
        sealer.round();
        shop.requireSound(key);
        assertThat(shop.count("ledger_tile")).isEqualTo(2);
    }

    @Test
    void whatIsSealedIsNeitherChangedNorDeleted() throws IOException {
        shop.append(256, "a");
        sealer().round();
        for (String statement : List.of(
                "update ledger_tile set tile_index = 7",
                "delete from ledger_tile",
                "update ledger_checkpoint set size = 1",
                "delete from ledger_checkpoint")) {
            assertThatThrownBy(() -> shop.sql.sql(statement).update()).hasMessageContaining("append-only");
        }
    }

    private Sealer sealer() {
        return shop.sealer(key, null);
    }

    private static void requireProofs(Random random) {
        List<byte[]> leaves = shop.leafHashes();
        List<SealedCheckpoint> all = shop.checkpoints();
        SealedCheckpoint latest = all.getLast();
        for (int i = 0; i < ROUNDS; i++) {
            int index = random.nextInt((int) latest.size());
            assertThat(InclusionProof.of(index, latest.size(), shop.ledger.nodes(latest.size()))
                            .proves(leaves.get(index), latest.root()))
                    .isTrue();
            SealedCheckpoint earlier = all.get(random.nextInt(all.size()));
            assertThat(ConsistencyProof.of(earlier.size(), latest.size(), shop.ledger.nodes(latest.size()))
                            .proves(earlier.root(), latest.root()))
                    .isTrue();
        }
    }
}
