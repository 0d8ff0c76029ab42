package io.orderledger.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that appends until it is killed, and says on its output what the ledger has acknowledged. Its arguments are
 * the database's address and a seed; the account comes in the environment.
 */
final class CrashWriter {
    static final String NODE = "shop";
    private static final String USER = "LEDGER_USER";
    private static final String PASSWORD = "LEDGER_PASSWORD";
    private static final int THREADS = 8;

    private CrashWriter() {}

    /** Starts it in a JVM of its own. */
    static Process start(String url, String user, String password, long seed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for a second.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                url,
                Long.toString(seed));
        builder.environment().put(USER, user);
        builder.environment().put(PASSWORD, password);
        return builder.redirectErrorStream(true).start();
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        try (TestLedger ledger =
                        TestLedger.elsewhere(arguments[0], System.getenv(USER), System.getenv(PASSWORD), NODE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                RandomUnits units = new RandomUnits(ledger, Long.parseLong(arguments[1]) * THREADS + i);
                writers.add(threads.submit(() -> write(units)));
            }
            for (Future<?> writer : writers) writer.get();
        }
    }

    private static void write(RandomUnits units) {
        while (true) {
            try {
                String line = units.next().line();
                synchronized (System.out) {
                    System.out.println(line);
                    System.out.flush();
                }
            } catch (RuntimeException refusal) {
                if (!RandomUnits.isRefusal(refusal)) throw refusal;
            }
        }
    }
}
