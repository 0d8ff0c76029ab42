package io.orderledger.ledger.seal;

import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.CompactRange;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the directory level with the database, whatever it has missed, and finds out whether both tell the same history.
 * That the directory is away, or does not answer, holds up nothing else.
 */
final class CheckpointCopies {
    private static final Logger log = LoggerFactory.getLogger(CheckpointCopies.class);
    private static final int BATCH = 500;
    private static final int BATCHES_AT_ONCE = 20;
    private static final long UNKNOWN = -1;
    private static final Duration WAITS_FOR = Duration.ofSeconds(1);

    private final SealedLedger ledger;
    private final CheckpointDirectory directory;
    private final SealMetrics metrics;
    private final Errands errands;
    private volatile long copied = UNKNOWN;
    private volatile @Nullable String trouble;
    /** What the directory said last that the database contradicts. That the directory is away does not take it back. */
    private @Nullable Checkpoint contradicted;

    /** @param silence for so long the directory may give no sign of itself */
    CheckpointCopies(SealedLedger ledger, CheckpointDirectory directory, SealMetrics metrics, Duration silence) {
        this.errands = new Errands(silence);
        this.ledger = ledger;
        this.directory = directory;
        this.metrics = metrics;
    }

    /** Somebody else may have written to it since. */
    void forget() {
        copied = UNKNOWN;
    }

    /**
     * Opens the directory, unless it is open, and compares what it says with the tree in the database. Keeps the lease
     * meanwhile, however much there is to read.
     *
     * @param mayBeNew false where the key has signed what this database does not have: then it makes no directory
     * @throws SealRefused when they contradict each other
     * @throws SealLease.LeaseLost when another process has taken over
     */
    void check(NoteVerifier key, SealLease lease, boolean mayBeNew) {
        if (copied != UNKNOWN) return;
        try {
            // A directory that knew more than a database with nothing in it is away, not yet to be made.
            boolean isFirst = mayBeNew && sealed() == 0 && contradicted == null;
            run(lease, _ -> {
                if (isFirst) directory.make(key);
                return isFirst;
            });
            // First, for this asks for no lock: whoever keeps that, asleep, does not keep another history from
            // being seen.
            run(lease, _ -> directory.latest(key)).ifPresent(latest -> requireSame(latest, sealed()));
            CheckpointDirectory.Contents contents = run(lease, sign -> directory.open(key, sign));
            // Asked after the directory: while this process was asleep another may have sealed more, into both.
            long sealed = sealed();
            Stream.of(contents.written(), contents.latest())
                    .flatMap(Optional::stream)
                    .forEach(checkpoint -> requireSame(checkpoint, sealed));
            copied = contents.size();
            contradicted = null;
        } catch (IOException e) {
            failed(e);
            requireNoContradiction(e);
        }
    }

    /**
     * Compares what the directory says last with the database, and writes nothing: somebody else may. That it is away holds
     * up nothing here either, unless they contradicted each other when it was there.
     *
     * @throws SealRefused when they contradict each other
     */
    void compare(NoteVerifier key) {
        try {
            Optional<Checkpoint> latest = errands.run(_ -> directory.latest(key), () -> {}, WAITS_FOR);
            latest.ifPresent(checkpoint -> requireSame(checkpoint, sealed()));
            if (latest.isPresent()) contradicted = null;
        } catch (IOException e) {
            log.warn("Checkpoints would be in the database only, were this process to seal: {}", e.toString());
            requireNoContradiction(e);
        }
    }

    /** Only the thread that seals keeps the lease: so it is not kept by one that hangs. */
    private <T> T run(SealLease lease, Errands.Errand<T> errand) throws IOException {
        return errands.run(errand, lease::keep, lease.part());
    }

    private long sealed() {
        return ledger.latest().map(SealedCheckpoint::size).orElse(0L);
    }

    private void requireSame(Checkpoint outside, long sealed) {
        if (outside.size() > sealed) {
            throw contradicts(
                    outside,
                    "%s has a checkpoint over %d events, the database only up to %d: what was sealed is gone"
                            .formatted(directory, outside.size(), sealed));
        }
        byte[] root =
                CompactRange.of(outside.size(), ledger.nodes(outside.size())).root();
        if (!Arrays.equals(root, outside.root())) {
            throw contradicts(
                    outside,
                    ("The first %d events of the database are not those that the checkpoint in %s was signed over:"
                                    + " history was changed")
                            .formatted(outside.size(), directory));
        }
    }

    private SealRefused contradicts(Checkpoint outside, String reason) {
        contradicted = outside;
        return new SealRefused(reason);
    }

    /** The database may have been mended since; else whoever can take the directory away could have another history sealed. */
    private void requireNoContradiction(IOException away) {
        Checkpoint known = contradicted;
        if (known == null) return;
        try {
            requireSame(known, sealed());
        } catch (SealRefused e) {
            throw new SealRefused(e.getMessage() + ". The directory cannot be looked at again now: " + away, e);
        }
        contradicted = null;
    }

    /**
     * Brings the directory up to the database, keeping the lease; what does not fit in this time comes with the next.
     *
     * @throws SealRefused when the database has a checkpoint that is not ours
     */
    void copy(NoteVerifier key, SealLease lease) {
        if (copied == UNKNOWN) return;
        try {
            for (int i = 0; i < BATCHES_AT_ONCE; i++) {
                List<SealedCheckpoint> missing = ledger.after(copied, BATCH);
                if (missing.isEmpty()) break;
                for (SealedCheckpoint checkpoint : missing) {
                    lease.keep();
                    requireSigned(checkpoint, key);
                }
                run(lease, _ -> {
                    directory.append(missing);
                    return missing;
                });
                copied = missing.getLast().size();
            }
            fine();
        } catch (IOException e) {
            copied = UNKNOWN;
            failed(e);
        }
    }

    /** Whoever can write the table only must not spoil the directory with it: {@code latest} is never wound back. */
    private static void requireSigned(SealedCheckpoint row, NoteVerifier key) {
        String name = "The checkpoint of size " + row.size() + " in the database";
        Checkpoint signed;
        try {
            signed = Checkpoint.verified(row.note(), key);
        } catch (MalformedNote e) {
            throw new SealRefused(name + " is not ours: " + e.getMessage(), e);
        }
        if (signed.size() != row.size() || !Arrays.equals(signed.root(), row.root())) {
            throw new SealRefused(name + " is not the one that was signed, which has size " + signed.size());
        }
    }

    long copied() {
        return Math.max(0, copied);
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void fine() {
        if (trouble != null) log.info("Checkpoints are written to {} again", directory);
        trouble = null;
    }

    private void failed(IOException e) {
        metrics.directoryFailed();
        String reason = "The checkpoint directory cannot be written: " + e;
        if (!reason.equals(trouble)) {
            log.error("Checkpoints are in the database only until {} can be written: {}", directory, e.toString());
        }
        trouble = reason;
    }
}
