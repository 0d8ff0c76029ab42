package io.orderledger.ledger;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which numbers of one series are taken on one day. Nobody waits for the database in here but those who need it. */
final class Day {
    /** How often one caller reads the claims again because another node was faster. */
    private static final int MAX_READS = 8;

    /** How many units of work have entered and not left; guarded by the owner's lock. */
    int users;

    private final BitSet claimed = new BitSet();
    private final BitSet pending = new BitSet();
    private boolean known;
    private @Nullable CompletableFuture<List<String>> reading;

    /** The smallest free number; pending from now on. */
    int take(Supplier<List<String>> readClaims, LocalDate date) {
        for (int reads = 0; reads <= MAX_READS; reads++) {
            CompletableFuture<List<String>> read;
            boolean mine;
            synchronized (this) {
                if (known) return takeSmallest();
                mine = reading == null;
                if (reading == null) reading = new CompletableFuture<>();
                read = reading;
            }
            if (mine) read(read, readClaims, date);
            join(read);
        }
        throw new IllegalStateException("The numbers of " + date + " went out of date faster than they could be read");
    }

    private int takeSmallest() {
        int number = 1;
        while (claimed.get(number) || pending.get(number)) {
            number = claimed.get(number) ? claimed.nextClearBit(number) : pending.nextClearBit(number);
        }
        pending.set(number);
        return number;
    }

    private void read(CompletableFuture<List<String>> read, Supplier<List<String>> readClaims, LocalDate date) {
        try {
            List<String> values = readClaims.get();
            synchronized (this) {
                int digits = date.toString().length() + 1;
                for (String value : values) claimed.set(Integer.parseInt(value.substring(digits)));
                known = true;
                reading = null;
            }
            read.complete(values);
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                reading = null;
            }
            read.completeExceptionally(failure);
        }
    }

    private static void join(CompletableFuture<List<String>> read) {
        try {
            read.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }

    /** @param outdated whether the ledger knows more than this day does */
    synchronized void settle(int number, boolean isClaimed, boolean outdated) {
        pending.clear(number);
        if (isClaimed) claimed.set(number);
        if (outdated) known = false;
    }
}
