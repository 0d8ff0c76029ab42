package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.OrderEvent.OrderRemarkChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import io.orderledger.query.projection.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A rebuild as an operator sees it over HTTP, and as everybody else does not see it at all. */
class RebuildTest {
    private static final RunningApp APP = new RunningApp(Map.of());
    private static final History HISTORY = new History();
    private static final String ORDER = ReadShop.orderId(1);
    private static final String PROJECTIONS = "/api/projections/order-detail";
    private static final int READERS = 3;

    private static long placed() {
        return APP.append(List.of(HISTORY.add(ORDER, ReadShop.placed(1))));
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    /** What was written last, as far as it was acknowledged: the position, and the number that the remark says. */
    private record Written(long position, int number) {}

    @Test
    void readsAndWritesGoOnThroughRebuildSwapRollbackAndDrop() throws Exception {
        placed();
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong reads = new AtomicLong();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        var last = new AtomicReference<>(write(0));
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofVirtual().start(() -> {
            for (int number = 1; !over.get(); number++) {
                last.set(write(number));
            }
        }));
        for (int i = 0; i < READERS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                int seen = 0;
                while (!over.get()) {
                    seen = read(last.get(), seen, wrong);
                    reads.incrementAndGet();
                }
            }));
        }
        try {
            assertThat(APP.post(PROJECTIONS + "/rebuild", "{\"swap\":true}").status())
                    .isEqualTo(202);
            isLive(2);
            assertThat(APP.post(PROJECTIONS + "/rebuild").status())
                    .as("a second one beside the first two")
                    .isEqualTo(202);
            isLive(3);
            assertThat(APP.post(PROJECTIONS + "/rollback").status()).isEqualTo(400);
            assertThat(APP.post(PROJECTIONS + "/rollback", "{\"live\":3}").status())
                    .isEqualTo(202);
            isLive(2);
            Answer again = APP.post(PROJECTIONS + "/rollback", "{\"live\":3}");
            assertThat(again.status()).as("the same again").isEqualTo(409);
            assertThat(again.body().get("error").asString()).isEqualTo("GENERATION_STATE_NOT_ALLOWED");
            assertThat(APP.delete(PROJECTIONS + "/generations/1").status()).isEqualTo(202);
            assertThat(APP.delete(PROJECTIONS + "/generations/3").status()).isEqualTo(202);
            Eventually.until(
                    "one is left", () -> projection().get("generations").size() == 1);
        } finally {
            over.set(true);
            for (Thread thread : threads) thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(reads.get()).isGreaterThan(200);
        assertThat(last.get().number()).isGreaterThan(200);
        JsonNode end = projection();
        assertThat(end.get("deadLetters").intValue()).isZero();
        assertThat(end.get("status").asString()).isEqualTo("running");
    }

    @Test
    void whatDiffersIsShownAndSwappedOnlyWhenThatIsAccepted() {
        Recorded created =
                HISTORY.add(ReadShop.APPLE, new ProductCreated(ReadShop.APPLE, "苹果", "斤", null, null, null, null));
        String token = Long.toString(APP.append(List.of(created)));
        assertThat(APP.get("/api/products/" + ReadShop.APPLE, "Consistency-Token", token, "Prefer", "wait=5")
                        .status())
                .isEqualTo(200);
        new JdbcTemplate(APP.bean(DataSource.class))
                .update("update product_2 set barcode = '1' where id = ?", ReadShop.APPLE);
        APP.post("/api/projections/product-2/rebuild");
        Eventually.until("it is compared", () -> product("/rebuild/differences").asInt(-1) == 1);
        String compared = product("/rebuild/comparedAt").asString();
        assertThat(APP.post("/api/projections/product/swap").status()).isEqualTo(202);
        Eventually.until(
                "it is compared again, and still differs",
                () -> !product("/rebuild/comparedAt").asString().equals(compared)
                        && product("/rebuild/next").asString().equals("nothing"));
        assertThat(product("/rebuild/state").asString()).isEqualTo("ready");
        assertThat(product("/rebuild/differences").asInt()).isEqualTo(1);
        assertThat(product("/generation").asInt()).isEqualTo(1);
        JsonNode row = APP.get("/api/projections/product/generations/2/comparison")
                .data()
                .at("/tables/0/first/0");
        assertThat(row.at("/key/id").asString()).isEqualTo(ReadShop.APPLE);
        assertThat(row.at("/columns/0/column").asString()).isEqualTo("barcode");
        assertThat(APP.post("/api/projections/product/swap", "{\"acceptDifferences\":true}")
                        .status())
                .isEqualTo(202);
        Eventually.until(
                "the right row is read",
                () -> APP.get("/api/products/" + ReadShop.APPLE)
                        .data()
                        .get("barcode")
                        .isNull());
    }

    @Test
    void aComparisonThatIsNotThereYetIsAnotherAnswerThanAGenerationThatIsNot() {
        Answer early = APP.get("/api/projections/customer/generations/1/comparison");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.body().get("error").asString()).isEqualTo("COMPARISON_NOT_FOUND");
        Answer never = APP.get("/api/projections/customer/generations/9/comparison");
        assertThat(never.status()).isEqualTo(404);
        assertThat(never.body().get("error").asString()).isEqualTo("GENERATION_NOT_FOUND");
    }

    private static Written write(int number) {
        Recorded changed = HISTORY.add(
                ORDER, new OrderRemarkChanged(ORDER, Integer.toString(number), Integer.toString(number - 1)));
        return new Written(APP.append(List.of(changed)), number);
    }

    /** Strictly: a read that would be stale is refused, and that is an error here. */
    private static int read(Written written, int seen, Queue<String> wrong) {
        Answer answer = APP.get(
                "/api/orders/" + ORDER,
                "Consistency-Token",
                Long.toString(written.position()),
                "Prefer",
                "wait=5, handling=strict");
        if (answer.status() != 200) {
            wrong.add("status " + answer.status() + " " + answer.body());
            return seen;
        }
        int number = Integer.parseInt(answer.data().get("remark").asString());
        long version = answer.data().get("version").longValue();
        if (number < written.number() || number < seen || version != number + 2L) {
            wrong.add("read %d at version %d, written was %s, seen %d".formatted(number, version, written, seen));
        }
        return number;
    }

    private static JsonNode product(String pointer) {
        return APP.get("/api/projections/product").data().at(pointer);
    }

    private static JsonNode projection() {
        return APP.get(PROJECTIONS).data();
    }

    private static void isLive(int generation) {
        Eventually.until(
                "generation " + generation + " is live",
                () -> projection().get("generation").intValue() == generation);
    }
}
