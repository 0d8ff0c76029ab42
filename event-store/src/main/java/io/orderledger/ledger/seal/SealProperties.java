package io.orderledger.ledger.seal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is sealed.
 *
 * @param enabled whether this process may seal
 * @param keyFile the private key, made at the first start; without it this process does not seal
 * @param directory where checkpoints are written besides the database; only there while it is absent
 * @param origin the log's name when the key is made; one that is like no other's if empty
 * @param interval how often to look for something to seal
 * @param lease how long the process that seals may be silent before another takes its place
 * @param batch rows that are read at once
 * @param most events between two checkpoints, which bounds a transaction when there is much to catch up with
 * @param recompute whether the leaf hash of each row is computed again from what is stored before it is sealed
 */
@ConfigurationProperties("ledger.seal")
public record SealProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable Path keyFile,
        @Nullable Path directory,
        @DefaultValue("") String origin,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1024") int batch,
        @DefaultValue("65536") int most,
        @DefaultValue("true") boolean recompute) {

    public SealProperties {
        if (batch < 1 || most < 1) throw new IllegalArgumentException("ledger.seal.batch and most must be at least 1");
        if (!interval.isPositive()) throw new IllegalArgumentException("ledger.seal.interval must be above 0");
        if (lease.compareTo(interval.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("ledger.seal.lease must be at least three times the interval");
        }
    }
}
