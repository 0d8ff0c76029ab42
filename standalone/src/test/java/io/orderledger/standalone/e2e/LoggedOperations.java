package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Reads the operation log, which is written a moment after an operation is answered. */
final class LoggedOperations {
    private static final Duration SHOWS_WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private LoggedOperations() {}

    /** All operations of a request, once there are as many. */
    static List<JsonNode> await(Api reader, String request, int operations) {
        long end = System.nanoTime() + SHOWS_WITHIN.toNanos();
        while (true) {
            List<JsonNode> rows = reader.get("/api/operation-logs?requestId=" + request)
                    .is(200)
                    .data()
                    .path("list")
                    .valueStream()
                    .toList();
            if (rows.size() == operations) return rows;
            assertThat(System.nanoTime()).as(rows.toString()).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
