package io.orderledger.standalone.e2e;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderledger.standalone.RunningLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A running ledger into which all of Northwind was written over HTTP, once for all test classes that read it. */
final class FedNorthwind implements BeforeAllCallback {
    private static @Nullable Fed fed;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        var found = Northwind.find();
        assumeTrue(found.isPresent(), "no Northwind data; the console says how to provide it");
        var data = found.orElseThrow();
        fed = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FedNorthwind.class))
                .computeIfAbsent(Fed.class, _ -> Fed.start(data), Fed.class);
    }

    static Northwind data() {
        return requireNonNull(fed).data;
    }

    static NorthwindFeed feed() {
        return requireNonNull(fed).feed;
    }

    static Reading reading() {
        return requireNonNull(fed).reading;
    }

    /** Ends with the last test of all: JUnit closes what its root store holds. */
    private record Fed(Northwind data, NorthwindFeed feed, Reading reading, RunningLedger running, Path directory)
            implements AutoCloseable {
        static Fed start(Northwind data) {
            try {
                var directory = RunningLedger.freshDirectory();
                var running = RunningLedger.start(directory, List.of());
                var api = new Api(running.port());
                var feed = new NorthwindFeed(data, api);
                var start = System.nanoTime();
                feed.write();
                System.out.printf(
                        "Northwind: wrote %d products, %d customers, %d orders and %d runs in %.1f s.%n",
                        data.products().size(),
                        data.customers().size(),
                        data.orders().size(),
                        NorthwindRun.of(data).size(),
                        (System.nanoTime() - start) / 1e9);
                return new Fed(data, feed, new Reading(api), running, directory);
            } catch (Exception e) {
                throw new IllegalStateException("Northwind could not be written", e);
            }
        }

        @Override
        public void close() throws IOException {
            running.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
