package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.database.EmbeddedDatabase;
import io.orderledger.standalone.RunningLedger;
import io.orderledger.standalone.StandaloneApplication;
import io.orderledger.standalone.StandaloneProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** kill -9 of the one process with everything in it, while it seals and while it rebuilds. */
class KilledProcessTest {
    private static final String LATEST = "/api/audit/checkpoints/latest";
    private static final int WRITERS = 4;
    private static final int ORDERS_BEFORE_KILL = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Path DIRECTORY = RunningLedger.freshDirectory();

    private static Path data;
    private static StandaloneProcess process;
    private static Api api;
    private static String order;

    @BeforeAll
    static void start() throws Exception {
        data = DIRECTORY.resolve("data");
        process = launch();
        api = new Api(process.awaitReady().getPort()).signedIn("13800000000", Side.ADMIN_PASSWORD);
        Shop shop = new Shop(api);
        order = """
            {"customerId":"%s","submit":true,"items":[{"productId":"%s","quantity":2}]}\
            """.formatted(shop.fill("{customer}"), shop.fill("{product}"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    /** A note that was handed out before stays good: nothing that was sealed is gone, and nothing sealed is sealed anew. */
    @Test
    void whatWasSealedBeforeTheKillIsSealedAfterIt() throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> writers = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> placeUntilItDies(answered), Thread::startVirtualThread))
                .limit(WRITERS)
                .toList();
        Eventually.until(
                "something is sealed between the orders",
                PATIENCE,
                () -> answered.size() >= ORDERS_BEFORE_KILL && sealed() > 0);
        Path kept = DIRECTORY.resolve("kept.note");
        JsonNode sealedBefore = api.get(LATEST).is(200).data();
        Files.writeString(kept, sealedBefore.path("note").asString(), UTF_8);
        process.kill();
        for (var writer : writers) writer.join();

        startAgain();
        Answer placed = api.post("/api/orders", order).is(201);
        answered.add(placed.id());
        long head = Long.parseLong(placed.header("Consistency-Token"));
        Eventually.until("all of it is sealed", PATIENCE, () -> sealed() >= head);
        ExportedLedger export = ExportedLedger.of(data, DIRECTORY, "after-the-kill");
        export.verified("--since", kept.toString()).exits(0);
        assertThat(orders()).containsAll(answered);
        assertThat(process.errors()).isEmpty();
    }

    @Test
    void aRebuildGoesOnAfterTheKill() throws Exception {
        List<String> projections = new ArrayList<>();
        api.get("/api/projections")
                .is(200)
                .data()
                .forEach(projection -> projections.add(projection.path("name").asString()));
        Set<String> before = orders();
        for (String projection : projections) {
            api.post("/api/projections/" + projection + "/rebuild", "").is(202);
        }
        assertThat(overview(projections.getLast()).path("generation").asInt()).isEqualTo(1);
        process.kill();

        startAgain();
        for (String projection : projections) {
            Eventually.until(
                    projection + " is read in its next generation",
                    PATIENCE,
                    () -> overview(projection).path("generation").asInt() == 2);
            assertThat(overview(projection).at("/rebuild/differences").asLong(-1))
                    .as(projection)
                    .isZero();
        }
        assertThat(orders()).isEqualTo(before);
        assertThat(process.errors()).isEmpty();
    }

    private static void placeUntilItDies(Set<String> answered) {
        try {
            while (true) {
                Answer answer = api.post("/api/orders", order);
                if (answer.status() == 201) answered.add(answer.id());
            }
        } catch (UncheckedIOException killed) {
            // What was under way has no answer: it may be there or not.
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ORDERS_BEFORE_KILL);
        }
    }

    private static Set<String> orders() {
        return new Reading(api)
                .pages("/api/orders", "").stream()
                        .map(row -> row.path("id").asString())
                        .collect(toSet());
    }

    private static JsonNode overview(String projection) {
        return api.get("/api/projections/" + projection).is(200).data();
    }

    /** How many events are. */
    private static long sealed() {
        Answer latest = api.get(LATEST);
        return latest.status() == 200 ? latest.data().path("size").asLong() : 0;
    }

    private static StandaloneProcess launch() throws IOException {
        return StandaloneProcess.start(
                DIRECTORY,
                StandaloneApplication.class,
                Map.of("LEDGER_ADMIN_PASSWORD", Side.ADMIN_PASSWORD, "LEDGER_WEB_RATELIMIT", "0"),
                List.of(
                        "--server.port=0",
                        "--ledger.data-dir=" + data,
                        "--ledger.server-dir=" + EmbeddedDatabase.sharedServerDirectory()));
    }

    private static void startAgain() throws Exception {
        process = launch();
        api = api.at(process.awaitReady().getPort());
    }
}
