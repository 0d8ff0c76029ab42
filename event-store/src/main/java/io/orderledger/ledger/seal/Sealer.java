package io.orderledger.ledger.seal;

import io.orderledger.ledger.LedgerMigration;
import io.orderledger.ledger.proof.Checkpoint;
import io.orderledger.ledger.proof.MalformedNote;
import io.orderledger.ledger.proof.NoteSigner;
import io.orderledger.ledger.proof.NoteVerifier;
import io.orderledger.ledger.seal.SealLease.LeaseLost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals what was appended, while this process holds the lease: one {@link #round} after the other, by one thread. Whatever
 * fails, what it had in memory is dropped, and the next round begins with what is stored.
 */
final class Sealer {
    /** So many in one round; an older ledger that is sealed for the first time takes several rounds. */
    private static final int CHECKPOINTS_A_ROUND = 64;

    private static final long NOT_REFUSED = -1;
    /** So many in a row may pass by themselves, as a deadlock does; with the next the trouble is this process's own. */
    private static final int PASSING_FAILURES = 2;

    private final SealProperties properties;
    private final SealedLedger ledger;
    private final SealLease lease;
    private final Seals seals;
    private final Leaves leaves;
    private final SealKey keyFile;
    private final @Nullable CheckpointCopies copies;
    private final SealMetrics metrics;
    private @Nullable NoteSigner signer;
    private @Nullable TreeEdge tree;
    /** How much was sealed when this process could not seal more. */
    private long refusedAt = NOT_REFUSED;

    private int failuresInARow;
    private volatile long sealed;
    private volatile long head;

    /** @param node names the process */
    Sealer(LedgerMigration migration, SealProperties properties, Path keyFile, String node, SealMetrics metrics) {
        DataSource dataSource = migration.migrated();
        this.properties = properties;
        this.ledger = new SealedLedger(migration);
        this.lease = new SealLease(dataSource, node, properties.lease());
        this.seals = new Seals(dataSource, lease);
        this.leaves = new Leaves(ledger, lease, properties.batch(), properties.recompute());
        this.keyFile = new SealKey(keyFile, properties.origin());
        Path directory = properties.directory();
        this.copies = directory == null
                ? null
                : new CheckpointCopies(ledger, new CheckpointDirectory(directory), metrics, properties.lease());
        this.metrics = metrics;
    }

    /**
     * Seals all there is, or leaves it to the process that has the lease. Whoever cannot seal gives the lease back and
     * stands aside, so that others can try: what it lacks, a key, a directory or a class, they may have.
     *
     * @throws SealRefused when what is stored is not what was sealed before
     */
    void round() throws IOException {
        lease.sign();
        TreeEdge known = tree;
        tree = null;
        head = ledger.head();
        sealed = known == null ? sealedByAnybody() : known.size();
        // Before the lease is taken: whoever has no key is not to keep it from those that have one.
        Optional<NoteSigner> existing;
        try {
            existing = existingKey();
        } catch (SealRefused | IOException e) {
            // So that the key that is put there is looked at. It had no lease to stand aside from.
            refusedAt = sealed;
            throw e;
        }
        try {
            if (lease.hold()) lead(known, existing);
            else follow(existing);
            failuresInARow = 0;
        } catch (LeaseLost e) {
            throw e;
        } catch (SealRefused | IOException | Error e) {
            standAside(e);
            throw e;
        } catch (RuntimeException e) {
            failuresInARow++;
            if (failuresInARow > PASSING_FAILURES) standAside(e);
            throw e;
        }
    }

    private void lead(@Nullable TreeEdge known, Optional<NoteSigner> existing) throws IOException {
        // Made only by whoever holds the lease: of two that begin a ledger, one makes its key.
        NoteSigner key = existing.isPresent() ? existing.get() : keyFile.signer(sealedByAnybody() == 0);
        signer = key;
        if (known == null && copies != null) copies.forget();
        // Asked before the database is: another may seal meanwhile, and note it after that.
        boolean hasSigned = known == null && keyFile.hasSigned(key.verifier());
        TreeEdge edge = known == null ? load(key.verifier()) : known;
        requireThere(edge.size());
        sealed = edge.size();
        boolean isEmptied = hasSigned && edge.size() == 0;
        if (copies != null) {
            copies.check(key.verifier(), lease, !isEmptied);
            // Before anything is sealed in a new term: what is refused here is not to be sealed upon.
            if (known == null) copies.copy(key.verifier(), lease);
        }
        if (isEmptied)
            throw new SealRefused(
                    "What was sealed is gone: the database has no checkpoint, but " + keyFile + " has signed some."
                            + " If this is to be another ledger, move that key away: it gets one of its own");
        for (int i = 0; i < CHECKPOINTS_A_ROUND && edge.size() < head; i++) seal(edge, key);
        if (copies != null) copies.copy(key.verifier(), lease);
        if (edge.size() > 0) keyFile.markSigned(key.verifier());
        tree = edge;
        isFit();
    }

    private void follow(Optional<NoteSigner> key) {
        signer = null;
        if (key.isPresent()) rehearse(key.get().verifier());
    }

    private void standAside(Throwable cause) {
        signer = null;
        refusedAt = sealed;
        try {
            lease.standAside();
        } catch (RuntimeException | Error notGivenBack) {
            cause.addSuppressed(notGivenBack);
        }
    }

    /**
     * Whether this process could seal again, as far as that shows without the lease: or its trouble would be shown until
     * whoever seals now goes away, long after it was mended. Not before others have got further than it did.
     */
    private void rehearse(NoteVerifier key) {
        boolean othersGotFurther = sealed > refusedAt || sealed >= head;
        if (canSeal() || lease.aside() || !othersGotFurther) return;
        load(key);
        if (copies != null) copies.compare(key);
        isFit();
    }

    private void isFit() {
        refusedAt = NOT_REFUSED;
        lease.comeBack();
    }

    /** False since it could not, until it has sealed or would seal again. */
    boolean canSeal() {
        return refusedAt == NOT_REFUSED;
    }

    private void seal(TreeEdge edge, NoteSigner key) {
        long start = System.nanoTime();
        long before = edge.size();
        leaves.appendTo(edge, Math.min(head, before + properties.most()));
        var checkpoint = new Checkpoint(key.verifier().name(), edge.size(), edge.root());
        seals.write(before, edge, key.sign(checkpoint.text()).toString());
        sealed = edge.size();
        metrics.sealed(System.nanoTime() - start);
    }

    private long sealedByAnybody() {
        return ledger.latest().map(SealedCheckpoint::size).orElse(0L);
    }

    /** Known while this process seals; else the file is asked, which people may have put there, or replaced, since. */
    private Optional<NoteSigner> existingKey() throws IOException {
        NoteSigner known = signer;
        return known == null ? keyFile.existing(sealed == 0) : Optional.of(known);
    }

    /** The edge of the tree as it is stored, when that is what was signed. */
    private TreeEdge load(NoteVerifier key) {
        Optional<SealedCheckpoint> latest = ledger.latest();
        if (latest.isEmpty()) return TreeEdge.of(0, ledger.tiles());
        SealedCheckpoint stored = latest.get();
        Checkpoint signed;
        try {
            signed = Checkpoint.verified(stored.note(), key);
        } catch (MalformedNote e) {
            throw new SealRefused("The newest checkpoint in the database is not ours: " + e.getMessage(), e);
        }
        // Asked again: whoever had the lease may have sealed what was appended since.
        head = ledger.head();
        requireThere(signed.size());
        TreeEdge edge;
        try {
            edge = TreeEdge.of(signed.size(), ledger.tiles());
        } catch (IllegalStateException e) {
            throw new SealRefused(
                    "The tree over the first " + signed.size() + " events is not whole: " + e.getMessage(), e);
        }
        if (stored.size() != signed.size() || !Arrays.equals(edge.root(), signed.root())) {
            throw new SealRefused("The first " + signed.size()
                    + " events or their tree are not those that were sealed: history was changed");
        }
        return edge;
    }

    private void requireThere(long size) {
        if (size > head) {
            throw new SealRefused(
                    "%d events were sealed, but the ledger ends at %d: what was sealed is gone".formatted(size, head));
        }
    }

    /** Set when the thread hangs, as in reading a key from a share that does not answer: then it cannot say so itself. */
    Optional<String> silence() {
        Duration silent = lease.silentFor();
        boolean tooLong = silent.compareTo(properties.lease().multipliedBy(2)) > 0;
        return tooLong
                ? Optional.of("Sealing has given no sign of life for " + silent.toSeconds() + " s")
                : Optional.empty();
    }

    SealStatus status(Optional<String> trouble) {
        return new SealStatus(
                true,
                lease.held(),
                sealed,
                head,
                copies == null ? 0 : copies.copied(),
                trouble,
                copies == null ? Optional.empty() : copies.trouble());
    }

    /** Lets another process seal at once. */
    void release() {
        lease.release();
    }
}
