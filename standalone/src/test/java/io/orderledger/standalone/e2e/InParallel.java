package io.orderledger.standalone.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Does things at the same time. */
final class InParallel {
    private InParallel() {}

    static <T> Future<T> start(Callable<T> task) {
        var future = new FutureTask<>(task);
        Thread.ofVirtual().start(future);
        return future;
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
