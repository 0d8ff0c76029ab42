package io.orderledger.standalone.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Does things at the same time. */
final class InParallel {
    private InParallel() {}

    static <T> CompletableFuture<T> start(Callable<T> task) {
        var future = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                future.complete(task.call());
            } catch (Exception | AssertionError failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /** What the first one to end gives. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> T first(CompletableFuture<T>... tasks) throws InterruptedException, ExecutionException {
        return CompletableFuture.anyOf(tasks)
                .thenApply(_ -> {
                    for (CompletableFuture<T> task : tasks) if (task.isDone()) return task.join();
                    throw new AssertionError("one of them is done");
                })
                .get();
    }

    /** The same many times, all at once. */
    static <T> List<T> all(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        var futures = new ArrayList<Future<T>>();
        for (int i = 0; i < times; i++) {
            futures.add(start(() -> {
                go.await();
                return task.call();
            }));
        }
        go.countDown();
        var results = new ArrayList<T>();
        for (Future<T> future : futures) results.add(future.get());
        return results;
    }
}
