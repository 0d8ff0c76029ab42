package io.orderledger.standalone.load;

import io.orderledger.standalone.load.KeptConnection.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far the projections of a running ledger are behind, from {@code /actuator/projections}. */
final class ProjectionLags implements AutoCloseable {
    static final String EXPOSE = "--management.endpoints.web.exposure.include=health,projections";
    private static final String PATH = "/actuator/projections";
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(15);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final int OK = 200;

    private final KeptConnection connection;
    private final byte[] request;

    ProjectionLags(URI server) {
        connection = new KeptConnection(server);
        request = KeptConnection.get(server, PATH);
    }

    /** Events behind the ledger's head, by projection. */
    Map<String, Long> now() throws IOException {
        Reply reply = connection.send(request);
        if (reply.status() != OK) {
            throw new IOException(PATH + " answers " + reply.status() + "; start the ledger with " + EXPOSE);
        }
        var lags = new LinkedHashMap<String, Long>();
        for (JsonNode projection : JsonMapper.shared().readTree(reply.body())) {
            lags.put(
                    projection.path("name").stringValue(),
                    projection.path("lagEvents").longValue());
        }
        return lags;
    }

    /** Waits until all are level with the ledger, which must not grow; gives the seconds that each has taken. */
    Map<String, Double> awaitLevel() throws IOException {
        long start = System.nanoTime();
        var seconds = new LinkedHashMap<String, Double>();
        while (true) {
            Map<String, Long> lags = now();
            double passed = (System.nanoTime() - start) / 1e9;
            lags.forEach((name, lag) -> {
                if (lag == 0) seconds.putIfAbsent(name, passed);
            });
            if (seconds.keySet().containsAll(lags.keySet())) return seconds;
            if (passed > GIVE_UP_AFTER.toSeconds()) throw new IllegalStateException("Still behind: " + lags);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
