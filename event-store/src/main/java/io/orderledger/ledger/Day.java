package io.orderledger.ledger;

import io.orderledger.ledger.NumberLeases.Block;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one series on one day, as far as this node may hand them out. Nobody waits for the database in here but
 * those who need it, and of those one asks for all.
 */
final class Day {
    /** How often one caller may find that others took all there was, or that another process was faster. */
    private static final int MAX_FILLS = 16;

    private static final int FIRST_LEASE = 16;
    private static final int LARGEST_LEASE = 1024;
    /** A block that was used up faster than this was too small. */
    private static final long QUICKLY_NANOS = 1_000_000_000;

    /** How many units of work have entered and not left; guarded by the owner's lock. */
    int users;

    private final BitSet mine = new BitSet();
    private final BitSet claimed = new BitSet();
    private final BitSet pending = new BitSet();
    private final BitSet free = new BitSet();
    private int leaseSize = FIRST_LEASE;
    private long leasedAt;
    private boolean known;
    private @Nullable CompletableFuture<Boolean> filling;

    /** Where a day's numbers come from. */
    interface Source {
        List<Block> leased();

        /** All numbers of the day that anybody has claimed. */
        BitSet claimed();

        Block lease(int highestUsed, int size);
    }

    /** The smallest free number; pending from now on. */
    int take(Source source) {
        for (int fills = 0; fills <= MAX_FILLS; fills++) {
            CompletableFuture<Boolean> fill;
            boolean isMine;
            synchronized (this) {
                int number = known ? free.nextSetBit(0) : -1;
                if (number > 0) {
                    free.clear(number);
                    pending.set(number);
                    return number;
                }
                isMine = filling == null;
                if (filling == null) filling = new CompletableFuture<>();
                fill = filling;
            }
            if (isMine) fill(fill, source);
            join(fill);
        }
        throw new IllegalStateException("The day's numbers went out of date faster than they could be read");
    }

    private void fill(CompletableFuture<Boolean> fill, Source source) {
        try {
            if (isKnown()) {
                lease(source);
            } else {
                List<Block> blocks = source.leased();
                learn(blocks, source.claimed());
            }
            ended();
            fill.complete(true);
        } catch (RuntimeException | Error failure) {
            ended();
            fill.completeExceptionally(failure);
        }
    }

    private synchronized boolean isKnown() {
        return known;
    }

    private synchronized void ended() {
        filling = null;
    }

    private synchronized void learn(List<Block> blocks, BitSet claims) {
        for (Block block : blocks) mine.set(block.first(), block.end());
        claimed.or(claims);
        known = true;
        findFree();
    }

    private void lease(Source source) {
        long now = System.nanoTime();
        int highest;
        synchronized (this) {
            boolean quickly = leasedAt != 0 && now - leasedAt < QUICKLY_NANOS;
            leaseSize = quickly ? Math.min(2 * leaseSize, LARGEST_LEASE) : FIRST_LEASE;
            leasedAt = now;
            highest = claimed.length() - 1;
        }
        try {
            Block block = source.lease(highest, leaseSize);
            synchronized (this) {
                mine.set(block.first(), block.end());
                findFree();
            }
        } catch (RuntimeException failure) {
            // Perhaps it was leased all the same, and its numbers must not be left out.
            forget();
            throw failure;
        }
    }

    private synchronized void forget() {
        known = false;
    }

    private void findFree() {
        free.clear();
        free.or(mine);
        free.andNot(claimed);
        free.andNot(pending);
    }

    private static void join(CompletableFuture<Boolean> fill) {
        try {
            fill.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }

    /** @param outdated whether the ledger knows more than this day does */
    synchronized void settle(int number, boolean isClaimed, boolean outdated) {
        pending.clear(number);
        if (isClaimed) claimed.set(number);
        else free.set(number);
        if (outdated) known = false;
    }
}
