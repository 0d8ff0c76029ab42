package io.orderledger.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has seen the directory contradict the database does not forget it when the directory is taken away. */
class ContradictionTest {
    private static final Duration SHORT_LEASE = Duration.ofMillis(600);
    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static SealedShop shop;

    @TempDir
    private Path files;

    private Path key;
    private Path directory;
    private Path away;

    @BeforeAll
    static void open() {
        shop = new SealedShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** What is in the directory is of another history than what is in the database later. */
    @BeforeEach
    void seal() throws IOException {
        key = files.resolve("seal.key");
        directory = files.resolve("checkpoints");
        away = files.resolve("away");
        shop.clear();
        shop.append(20, "a");
        shop.sealer(key, directory).round();
        shop.clear();
    }

    @Test
    void whoeverSealsSealsNoForkWhenTheDirectoryIsAway() throws IOException {
        fork();
        try (Sealing sealing = sealing(directory)) {
            awaitTrouble(sealing, "history was changed");
            Files.move(directory, away);
            awaitTrouble(sealing, "history was changed", "cannot be looked at");
            assertThat(shop.checkpoints()).hasSize(1);

            // A new directory, as somebody begins it who has decided so.
            Files.createDirectory(directory);
            Files.copy(away.resolve("seal.pub"), directory.resolve("seal.pub"));
            Await.until(() -> sealing.status().sealed() == 31);
            Await.until(() -> sealing.status().trouble().isEmpty());
        }
    }

    @Test
    void whoeverStandsByIsNotFitWhenTheDirectoryIsAway() throws IOException {
        fork();
        try (Sealing refused = sealing(directory)) {
            awaitTrouble(refused, "history was changed");
            Files.move(directory, away);
            try (Sealing other = sealing(null)) {
                Await.until(() -> other.status().sealed() == 31);
                Await.until(() -> refused.status().sealed() == 31);
                awaitTrouble(refused, "history was changed", "cannot be looked at");
            }
        }
    }

    /** Nothing is sealed in it, so this could be taken for a new ledger, which makes its directory. */
    @Test
    void anEmptiedDatabaseGetsNoNewDirectory() throws IOException {
        shop.append(10, "new");
        try (Sealing sealing = sealing(directory)) {
            awaitTrouble(sealing, "is gone");
            Files.move(directory, away);
            awaitTrouble(sealing, "is gone", "cannot be looked at");
        }
        assertThat(directory).doesNotExist();
        assertThat(shop.checkpoints()).isEmpty();
    }

    @Test
    void aMendedDatabaseIsSealedWhileTheDirectoryIsAway() throws IOException {
        try (Sealing sealing = sealing(directory)) {
            awaitTrouble(sealing, "is gone");
            Files.move(directory, away);
            awaitTrouble(sealing, "is gone", "cannot be looked at");
            shop.append(20, "a");
            shop.expireLease();
            shop.sealerElsewhere(key).round();
            shop.expireLease();
            shop.append(1, "b");
            Await.until(() -> sealing.status().sealed() == 21);
            Await.until(() -> sealing.status().trouble().isEmpty());
            assertThat(sealing.status().directoryTrouble()).isPresent();
        }
    }

    private void fork() throws IOException {
        shop.append(30, "another history");
        shop.sealerElsewhere(key).round();
        shop.expireLease();
        shop.append(1, "new");
    }

    private Sealing sealing(@Nullable Path copies) {
        Sealer sealer = shop.sealer(shop.migration, key, copies, "", SHORT_LEASE);
        return new Sealing(sealer, INTERVAL, new SealMetrics(new SimpleMeterRegistry()));
    }

    private static void awaitTrouble(Sealing sealing, String... words) {
        for (String word : words) {
            Await.until(() -> sealing.status().trouble().orElse("").contains(word));
        }
    }
}
