package io.orderledger.ledger.seal;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.Await;
import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.proof.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A process that cannot seal does not keep one from it that can. */
class SealingTogetherTest {
    private static final String LEASED_TO_ANOTHER =
            "update seal_lease set holder = 'another', expires_at = utc_timestamp(6) + interval 60 second";
    private static final Duration SHORT_LEASE = Duration.ofMillis(600);
    private static final Duration INTERVAL = Duration.ofMillis(20);
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
    void whoeverHasNoKeyLeavesTheLeaseToOneThatHasIt() throws IOException {
        sealFirst();
        Sealer without = shop.sealer(files.resolve("missing.key"), directory);
        assertThatThrownBy(without::round).isInstanceOf(SealRefused.class).hasMessageContaining("missing.key");
        Sealer other = sealer();
        other.round();
        requireSealed(20);

        assertThatThrownBy(without::round)
                .as("it goes on to say so")
                .isInstanceOf(SealRefused.class)
                .hasMessageContaining("missing.key");
        assertThat(status(without).sealing()).isFalse();
        assertThat(status(without).lag()).as("the other has sealed it").isZero();
    }

    @Test
    void aWrongKeyMendsNoMissingOne() throws IOException {
        sealFirst();
        Path mine = files.resolve("mine.key");
        Sealer without = shop.sealer(mine, directory);
        Sealer other = sealer();
        assertThatThrownBy(without::round).isInstanceOf(SealRefused.class);
        assertThat(without.canSeal()).isFalse();
        other.round();
        Files.writeString(mine, NoteSigner.generate("other").text());
        assertThatThrownBy(without::round).isInstanceOf(SealRefused.class).hasMessageContaining("not ours");
        assertThat(without.canSeal()).isFalse();
    }

    @Test
    void aKeyThatIsPutThereMendsAMissingOneAtOnce() throws IOException {
        sealFirst();
        Path mine = files.resolve("mine.key");
        Sealer without = shop.sealer(mine, directory);
        assertThatThrownBy(without::round).isInstanceOf(SealRefused.class);
        Files.copy(key, mine);
        without.round();
        assertThat(without.canSeal()).isTrue();
        requireSealed(20);
    }

    @Test
    void aKeyIsOnlyMadeByWhoeverHoldsTheLease() throws IOException {
        shop.append(10, "a");
        shop.sql.sql(LEASED_TO_ANOTHER).update();
        Sealer sealer = sealer();
        sealer.round();
        assertThat(key).doesNotExist();
        shop.expireLease();
        sealer.round();
        requireSealed(10);
    }

    @Test
    void whoeverIsRefusedByItsDirectoryLeavesTheLeaseToOthers() throws IOException {
        sealFirst();
        Sealer refused = shop.sealer(key, anothersDirectory());
        assertThatThrownBy(refused::round).isInstanceOf(SealRefused.class).hasMessageContaining("other+");
        assertThat(status(refused).sealing()).isFalse();
        Sealer other = sealer();
        other.round();
        requireSealed(20);

        other.release();
        refused.round();
        assertThat(status(refused).sealing()).as("it stays out").isFalse();
        assertThat(refused.canSeal()).isFalse();
    }

    @Test
    void whoeverFailsWithAnErrorLeavesTheLeaseToOthers() throws IOException {
        sealFirst();
        Sealer broken = shop.sealer(brokenOnceSealing(1), key, directory, "");
        assertThatThrownBy(broken::round).isInstanceOf(NoClassDefFoundError.class);
        sealer().round();
        requireSealed(20);
    }

    /** The Error may come from what the lease is given back with, too. */
    @Test
    void aLeaseThatCannotBeGivenBackRunsOut() throws IOException {
        sealFirst();
        Sealer broken = shop.sealer(brokenOnceSealing(2), key, directory, "");
        assertThatThrownBy(broken::round).isInstanceOf(NoClassDefFoundError.class);
        shop.expireLease();
        broken.round();
        sealer().round();
        requireSealed(20);
    }

    /** As a right that one process's account lacks: it can do all but write what it seals. */
    @Test
    void whoeverFailsAgainAndAgainLeavesTheLeaseToOthers() throws IOException {
        sealFirst();
        shop.sql
                .sql("create trigger without_rights before insert on ledger_checkpoint for each row"
                        + " if @without_rights then signal sqlstate '45000' set message_text = 'no right'; end if")
                .update();
        try (HikariDataSource account = shop.pool("set @without_rights = true")) {
            Sealer without = shop.sealer(new LedgerMigration(account), key, directory, "");
            for (int i = 0; i < 3; i++) {
                assertThat(without.canSeal()).as("what fails may pass").isTrue();
                assertThatThrownBy(without::round).hasMessageContaining("no right");
            }
            assertThat(without.canSeal()).isFalse();
            sealer().round();
            requireSealed(20);
        } finally {
            shop.sql.sql("drop trigger without_rights").update();
        }
    }

    @Test
    void aDirectoryThatIsAwayIsNoTroubleOfAProcessThatOnlyStandsBy() throws IOException {
        sealFirst();
        Path wrong = anothersDirectory();
        try (Sealing refused = sealing(wrong, new SimpleMeterRegistry())) {
            Await.until(() -> refused.status().trouble().isPresent());
            try (Sealing other = sealing(directory, new SimpleMeterRegistry())) {
                Await.until(() -> other.status().sealed() == 20);
                Files.delete(wrong.resolve("seal.pub"));
                Await.until(() -> refused.status().trouble().isEmpty());
            }
        }
    }

    @Test
    void itsTroubleIsShownWhileAnotherSealsAndUntilItIsMended() throws IOException {
        sealFirst();
        Path wrong = anothersDirectory();
        var meters = new SimpleMeterRegistry();
        try (Sealing refused = sealing(wrong, meters)) {
            Await.until(() -> refused.status().trouble().isPresent());
            try (Sealing other = sealing(directory, new SimpleMeterRegistry())) {
                Await.until(() -> other.status().sealed() == 20);
                double before = failures(meters);
                Await.until(() -> failures(meters) > before);
                assertThat(refused.status().trouble().orElseThrow()).contains("other+");
                assertThat(refused.status().sealed()).isEqualTo(20);
                assertThat(gauge(meters, "ledger.seal.stopped")).isEqualTo(1);
                assertThat(other.status().trouble()).isEmpty();

                Files.copy(directory.resolve("seal.pub"), wrong.resolve("seal.pub"), REPLACE_EXISTING);
                Await.until(() -> refused.status().trouble().isEmpty());
                assertThat(gauge(meters, "ledger.seal.stopped")).isZero();
            }
        }
        requireSealed(20);
    }

    @Test
    void whoeverIsAloneSealsAgainOnceItsTroubleIsMended() throws IOException {
        sealFirst();
        Path wrong = anothersDirectory();
        try (Sealing alone = sealing(wrong, new SimpleMeterRegistry())) {
            Await.until(() -> alone.status().trouble().isPresent());
            Files.copy(directory.resolve("seal.pub"), wrong.resolve("seal.pub"), REPLACE_EXISTING);
            Await.until(() -> alone.status().sealed() == 20);
            Await.until(() -> alone.status().trouble().isEmpty());
        }
        requireSealed(20);
    }

    /** As on a share whose server is away: whoever reads there waits, and nobody knows for how long. */
    @Test
    void aDirectoryThatDoesNotAnswerHoldsUpNothing() throws Exception {
        sealFirst();
        Path mark = directory.resolve("seal.pub");
        String text = Files.readString(mark);
        Files.delete(mark);
        assertThat(new ProcessBuilder("mkfifo", mark.toString()).start().waitFor())
                .isZero();
        try (Sealing sealing = sealing(directory, new SimpleMeterRegistry())) {
            for (int size = 20; size <= 40; size += 10) {
                long reached = size;
                Await.until(() -> sealing.status().sealed() == reached);
                assertThat(sealing.status().directoryTrouble().orElseThrow()).contains("answer");
                shop.append(10, "c");
            }
            Files.writeString(mark, text);
            Files.delete(mark);
            Files.writeString(mark, text);
            Await.until(() -> sealing.status().directoryTrouble().isEmpty());
            Await.until(() -> sealing.status().copied() == 50);
        }
        requireSealed(50);
    }

    /** Whoever waits for it cannot say so: only who asks can tell. */
    @Test
    void aKeyThatDoesNotAnswerIsTrouble() throws Exception {
        sealFirst();
        String text = Files.readString(key);
        Files.delete(key);
        assertThat(new ProcessBuilder("mkfifo", key.toString()).start().waitFor())
                .isZero();
        var meters = new SimpleMeterRegistry();
        try (Sealing sealing = sealing(directory, meters)) {
            Await.until(() -> sealing.status().trouble().orElse("").contains("no sign of life"));
            assertThat(gauge(meters, "ledger.seal.stopped")).isEqualTo(1);
            Files.writeString(key, text);
            Await.until(() -> sealing.status().sealed() == 20);
            Await.until(() -> sealing.status().trouble().isEmpty());
        } finally {
            Files.delete(key);
            Files.writeString(key, text);
        }
        requireSealed(20);
    }

    private Path anothersDirectory() throws IOException {
        Path anothers = Files.createDirectory(files.resolve("anothers"));
        Files.writeString(
                anothers.resolve("seal.pub"),
                NoteSigner.generate("other").verifier().text());
        return anothers;
    }

    /** So many connections fail once it knows that it holds the lease, which the first tells it. */
    private static LedgerMigration brokenOnceSealing(int times) {
        var connections = new AtomicInteger();
        return new LedgerMigration(new DelegatingDataSource(shop.pool) {
            @Override
            public Connection getConnection() throws SQLException {
                int earlier = held() ? connections.getAndIncrement() : 0;
                if (earlier > 0 && earlier <= times) throw new NoClassDefFoundError("missing/Class");
                return super.getConnection();
            }
        });
    }

    private static boolean held() {
        return shop.sql
                        .sql("select count(*) from seal_lease where holder like 'node/%'"
                                + " and expires_at > utc_timestamp(6)")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Sealing sealing(Path copies, SimpleMeterRegistry meters) {
        Sealer sealer = shop.sealer(shop.migration, key, copies, "", SHORT_LEASE);
        return new Sealing(sealer, INTERVAL, new SealMetrics(meters));
    }

    private static double gauge(SimpleMeterRegistry meters, String name) {
        return meters.get(name).gauge().value();
    }

    private static double failures(SimpleMeterRegistry meters) {
        return meters.get("ledger.seal.failures").counter().count();
    }

    /** Something is sealed already, and something is not. */
    private void sealFirst() throws IOException {
        shop.append(10, "a");
        Sealer first = sealer();
        first.round();
        first.release();
        shop.append(10, "b");
    }

    private Sealer sealer() {
        return shop.sealer(key, directory);
    }

    private static SealStatus status(Sealer sealer) {
        return sealer.status(Optional.empty());
    }

    private void requireSealed(long size) throws IOException {
        assertThat(shop.ledger.latest().orElseThrow().size()).isEqualTo(size);
        shop.requireSound(key);
    }
}
