package io.orderledger.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads that outlive a request, one a processor, for what keeps something for every thread. A request is served on a
 * virtual thread that ends with it: Tink would make its random generator and its cipher anew each time, which took three
 * quarters of the time of sealing.
 */
final class LastingThreads {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("lasting-", 0).factory());

    private LastingThreads() {}

    /** The outcome of work that neither waits nor asks the database; on this thread if it lasts itself. */
    static <T> T compute(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) return work.get();
        try {
            return CompletableFuture.supplyAsync(work, THREADS).join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }
}
