package io.orderledger.ledger.seal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderledger.ledger.LedgerMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Sealing with its defaults, into a directory that is there for this. */
public final class RunningSealer implements AutoCloseable {
    private final Sealing sealing;

    /** @param recompute whether leaf hashes are computed again */
    public RunningSealer(LedgerMigration migration, boolean recompute) {
        try {
            Path files = Files.createTempDirectory(Path.of("target"), "sealed-");
            var properties = new SealProperties(
                    true,
                    files.resolve("seal.key"),
                    files.resolve("checkpoints"),
                    "",
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    1024,
                    65_536,
                    recompute);
            var metrics = new SealMetrics(new SimpleMeterRegistry());
            var sealer = new Sealer(migration, properties, files.resolve("seal.key"), "benchmark", metrics);
            sealing = new Sealing(sealer, properties.interval(), metrics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SealStatus status() {
        return sealing.status();
    }

    @Override
    public void close() {
        sealing.close();
    }
}
