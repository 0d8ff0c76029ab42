package io.orderledger.standalone.e2e;

import static io.orderledger.standalone.e2e.NorthwindRows.text;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSideApplication;
import io.orderledger.query.QuerySideApplication;
import io.orderledger.standalone.StandaloneProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the two sides owe each other when they run as two JVMs, and one of them is killed. */
class TwoProcessesTest {
    private static final int WRITERS = 8;
    private static final int ORDERS_A_WRITER = 10;
    private static final int MOST_ORDERS_A_WRITER = 10_000;
    private static final int ORDERS_BEFORE_KILL = 40;
    private static final long ORDERS_COME_WITHIN_SECONDS = 60;
    private static final int CONFIGURATION_ERROR = 78;
    private static final int DAY_DIGITS = 8;

    @TempDir
    private static Path logs;

    private static @Nullable TwoSides running;
    private static TwoSides sides;

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        sides = new TwoSides(logs);
        running = sides;
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) running.close();
    }

    @Test
    void oneSideReadsWhatTheOtherWrote() {
        var placed = sides.place(LocalDate.parse("2024-06-01"));
        var read = sides.reading.data("/api/orders/" + text(placed, "id"));
        // Absent and null mean the same; the read could also give the history, and was not asked to.
        assertThat(present(read)).isEqualTo(present(placed));
        assertThat(Amounts.of(read, "totalAmount")).isEqualTo(new BigDecimal("11.00"));
    }

    @Test
    void aQuerySideThatWasKilledCatchesUpAndTakesNothingTwice() throws Exception {
        var day = LocalDate.parse("2024-06-02");
        var orders = ConcurrentHashMap.<String>newKeySet();
        var someAreThere = new CountDownLatch(ORDERS_BEFORE_KILL);
        var writers = startWriters(() -> {
            for (int i = 0; i < ORDERS_A_WRITER; i++) {
                var id = text(sides.place(day), "id");
                sides.confirm(id);
                orders.add(id);
                someAreThere.countDown();
            }
        });
        awaitAll(someAreThere);
        sides.query.kill();
        for (var writer : writers) writer.get();
        sides.query.startAgain();
        sides.query.awaitReady();

        assertThat(orders).hasSize(WRITERS * ORDERS_A_WRITER);
        var list = sides.ordersOf(day);
        assertThat(list.stream().map(order -> text(order, "id"))).containsExactlyInAnyOrderElementsOf(orders);
        assertThat(list).allMatch(order -> text(order, "status").equals("confirmed"));
        for (var order : orders) {
            assertThat(sides.reading
                            .data("/api/orders/" + order + "/status-flows")
                            .valueStream()
                            .map(step -> text(step, "toStatus")))
                    .containsExactly("pending", "confirmed");
            assertThat(sides.reading.data("/api/orders/" + order).path("items")).hasSize(1);
        }
        assertThat(sides.reading.pages("/api/orders", "")).hasSize(Math.toIntExact(sides.ordersInLedger()));
    }

    @Test
    void aCommandSideThatWasKilledKeepsWhatItAnsweredAndLeavesNoHole() throws Exception {
        var day = LocalDate.parse("2024-06-03");
        var answered = new ConcurrentHashMap<String, String>();
        var someAreThere = new CountDownLatch(ORDERS_BEFORE_KILL);
        var writers = startWriters(() -> {
            try {
                for (int i = 0; i < MOST_ORDERS_A_WRITER; i++) {
                    var order = sides.place(day);
                    answered.put(text(order, "id"), text(order, "orderNo"));
                    someAreThere.countDown();
                }
            } catch (UncheckedIOException killed) {
                // What was under way has no answer: it may be there or not.
                assertThat(someAreThere.getCount()).isZero();
            }
        });
        awaitAll(someAreThere);
        sides.command.kill();
        for (var writer : writers) writer.get();
        sides.command.startAgain();
        sides.command.awaitReady();

        sides.place(day);
        var numbers = numbers(sides.ordersOf(day));
        assertThat(numbers.values()).doesNotHaveDuplicates();
        assertThat(numbers).containsAllEntriesOf(answered);
        for (int holes = highest(numbers) - numbers.size(); holes > 0; holes--) sides.place(day);
        numbers = numbers(sides.ordersOf(day));
        assertThat(numbers.values())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> BASIC_ISO_DATE.format(day) + "%04d".formatted(number))
                        .toList());
        assertThat(sides.reading.pages("/api/orders", "")).hasSize(Math.toIntExact(sides.ordersInLedger()));
    }

    @Test
    void missingVariablesAreOneLine() throws Exception {
        var some = Map.of("MYSQL_ADDRESS", "127.0.0.1:1", "MYSQL_USERNAME", "somebody");
        for (var main : List.of(CommandSideApplication.class, QuerySideApplication.class)) {
            try (var without = StandaloneProcess.start(logs, main, Map.of(), List.of());
                    var withSome = StandaloneProcess.start(logs, main, some, List.of())) {
                refusedForLackOf(
                        "MYSQL_ADDRESS, MYSQL_USERNAME, MYSQL_PASSWORD, LEDGER_PERSONAL_DATA_KEY,"
                                + " LEDGER_TOKENS_KEY_FILE",
                        without);
                refusedForLackOf("MYSQL_PASSWORD, LEDGER_PERSONAL_DATA_KEY, LEDGER_TOKENS_KEY_FILE", withSome);
            }
        }
    }

    private static Map<String, JsonNode> present(JsonNode object) {
        return object.propertyStream()
                .filter(field -> !field.getValue().isNull())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void refusedForLackOf(String variables, StandaloneProcess process) throws Exception {
        assertThat(process.awaitEnd()).isEqualTo(CONFIGURATION_ERROR);
        assertThat(process.output()).isEmpty();
        assertThat(process.errors().lines())
                .containsExactly("Cannot start, missing environment variables: " + variables + ".");
    }

    private static List<CompletableFuture<Void>> startWriters(Runnable writer) {
        return Stream.generate(() -> CompletableFuture.runAsync(writer, Thread::startVirtualThread))
                .limit(WRITERS)
                .toList();
    }

    private static void awaitAll(CountDownLatch orders) throws InterruptedException {
        assertThat(orders.await(ORDERS_COME_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static Map<String, String> numbers(List<JsonNode> orders) {
        var numbers = new ConcurrentHashMap<String, String>();
        for (var order : orders)
            assertThat(numbers.put(text(order, "id"), text(order, "orderNo"))).isNull();
        return numbers;
    }

    private static int highest(Map<String, String> numbers) {
        return numbers.values().stream()
                .mapToInt(number -> Integer.parseInt(number.substring(DAY_DIGITS)))
                .max()
                .orElseThrow();
    }
}
