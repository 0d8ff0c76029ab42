package io.orderledger.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import io.orderledger.ledger.RecordedEvent;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs from being planned to being completed, over HTTP, on a real ledger. */
class DeliveryOverHttpTest extends DeliveryApi {
    private static final String ALL = "{'status':'delivered'}";

    @Test
    void aRunIsPlannedStartedAndCompleted() {
        String apples = product(100);
        String pears = product(50);
        String one = order("10", apples, pears);
        String two = order("5", pears, apples);

        Answer planned = plan(one, two);
        assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
        String run = id(planned);
        assertThat(planned.header("Location")).isEqualTo("/api/deliveries/" + run);
        assertThat(planned.header("ETag")).as("planned, and two stops").isEqualTo("\"3\"");
        String number = text(planned, "deliveryNumber");
        assertThat(number).matches("\\d{8}-\\d{3,}");
        assertThat(planned.data().at("/stops/1/slipNumber").asString()).isEqualTo(number + "/2");
        assertThat(planned.data().path("totalAmount").decimalValue()).isEqualByComparingTo("165.00");
        assertThat(planned.data().path("totalCost").decimalValue()).isEqualByComparingTo("96.00");
        assertThat(text(planned, "employeeName")).isEqualTo("王师傅");
        assertThat(planned.data().path("allowedTransitions").toString()).isEqualTo("[\"in_progress\",\"cancelled\"]");
        assertThat(orderNow(one).order().run()).isNotNull();
        assertThat(stock(apples)).isEqualTo("100.00/15.00");

        assertThat(error(status(one, "shipped"))).isEqualTo("DELIVERY_OWNS_ORDER");
        assertThat(text(start(run), "status")).isEqualTo("in_progress");
        assertThat(statusOf(one)).isEqualTo("shipped");
        assertThat(stock(apples)).isEqualTo("85.00/0.00");
        assertThat(stock(pears)).isEqualTo("35.00/0.00");

        assertThat(error(complete(run))).isEqualTo("STOPS_OPEN");
        Answer delivered = stop(run, one, ALL);
        assertThat(delivered.data().at("/stops/0/status").asString()).isEqualTo("delivered");
        assertThat(delivered.data().at("/stops/0/deliveredAmount").decimalValue())
                .isEqualByComparingTo("110.00");
        assertThat(statusOf(one)).isEqualTo("delivered");
        assertThat(error(cancel(run))).isEqualTo("DELIVERY_HAS_DELIVERED");
        assertThat(error(stop(run, one, ALL))).isEqualTo("STOP_ALREADY_RESOLVED");
        stop(run, two, "{'status':'failed','reason':'没人'}");
        assertThat(statusOf(two)).isEqualTo("confirmed");
        assertThat(stock(apples)).isEqualTo("90.00/5.00");

        Answer completed = complete(run);
        assertThat(text(completed, "status")).isEqualTo("completed");
        assertThat(completed.data().path("totalAmount").decimalValue()).isEqualByComparingTo("110.00");
        assertThat(completed.data().path("totalCost").decimalValue()).isEqualByComparingTo("64.00");
        assertThat(text(completed, "completeTime")).endsWith("Z");
        assertThat(error(start(run))).isEqualTo("DELIVERY_TRANSITION_NOT_ALLOWED");
        assertThat(status(two, "shipped").status())
                .as("it is the dispatcher's again")
                .isEqualTo(200);
    }

    @Test
    void theRestGoesOnAnotherRunAndTheAmountsAddUp() {
        String apples = product(10);
        String order = order("1", apples);
        String line = orderNow(order).order().lines().getFirst().line().lineId();

        String first = planned(order);
        start(first);
        Answer partly = stop(first, order, part(line, "0.33"));
        assertThat(partly.data().at("/stops/0/status").asString()).isEqualTo("partial");
        assertThat(amount(partly)).isEqualTo("1.82");
        assertThat(statusOf(order)).isEqualTo("shipped");
        complete(first);

        String second = planned(order);
        start(second);
        assertThat(error(stop(second, order, part(line, "0.78")))).isEqualTo("OVER_DELIVERY");
        assertThat(amount(stop(second, order, part(line, "0.33")))).isEqualTo("1.81");
        complete(second);
        assertThat(stock(apples)).isEqualTo("9.00/0.00");

        String third = planned(order);
        start(third);
        Answer closed = stop(
                third, order, part(line, "0.24").replace("partial", "delivered").replace("}]", "}],'closeRest':true"));
        assertThat(closed.data().at("/stops/0/status").asString()).isEqualTo("delivered");
        assertThat(amount(closed)).isEqualTo("1.32");
        assertThat(orderNow(order).order().totals().amount()).hasToString("4.95");
        assertThat(stock(apples)).isEqualTo("9.10/0.00");
    }

    private static String part(String line, String quantity) {
        return "{'status':'partial','items':[{'itemId':'%s','quantity':%s}]}".formatted(line, quantity);
    }

    private static String amount(Answer answer) {
        return answer.data().at("/stops/0/deliveredAmount").decimalValue().toPlainString();
    }

    @Test
    void aRunIsRevisedAndCancelledAndLeavesNoTrace() {
        String apples = product(30);
        String one = order("10", apples);
        String two = order("10", apples);
        String run = planned(one);
        Answer revised = revise(run, two);
        assertThat(revised.data().at("/stops/0/slipNumber").asString())
                .isEqualTo(text(revised, "deliveryNumber") + "/2");
        assertThat(status(one, "cancelled").status()).isEqualTo(200);
        assertThat(error(status(two, "cancelled"))).isEqualTo("DELIVERY_OWNS_ORDER");
        start(run);
        assertThat(stock(apples)).isEqualTo("20.00/0.00");
        Answer cancelled = cancel(run);
        assertThat(text(cancelled, "cancelReason")).isEqualTo("下雨");
        assertThat(stock(apples)).isEqualTo("30.00/10.00");
        assertThat(statusOf(two)).isEqualTo("confirmed");
        assertThat(cancel(run).header("ETag")).as("twice is fine").isEqualTo(cancelled.header("ETag"));
        assertThat(error(revise(run, one))).isEqualTo("DELIVERY_NOT_EDITABLE");
        assertThat(status(two, "cancelled").status()).isEqualTo(200);
        assertThat(stock(apples)).isEqualTo("30.00/0.00");
    }

    /** One row after the other, with nothing of anybody else's in between: that is one append, all of it or nothing. */
    @Test
    void aRunItsOrdersAndTheirProductsAreOneAppend() {
        String apples = product(100);
        String pears = product(100);
        String one = order("1", apples, pears);
        String two = order("2", pears, apples);
        String run = planned(one, two);
        long before = LEDGER.headPosition();
        start(run);
        long after = LEDGER.headPosition();
        assertThat(Stream.of(run, one, two, apples, pears)
                        .flatMap(stream -> LEDGER.eventsSince(stream, 0, 100).stream())
                        .map(RecordedEvent::position)
                        .filter(position -> position > before)
                        .sorted())
                .hasSize(7)
                .isEqualTo(LongStream.rangeClosed(before + 1, after).boxed().toList());
        assertThat(LEDGER.eventsSince(apples, 0, 100))
                .extracting(RecordedEvent::name)
                .endsWith("product.stock-deducted", "product.stock-deducted");
    }

    @Test
    void whoHasARunCannotBeDeleted() {
        String driver = employee();
        String order = order("1", product(10));
        Answer planned = SIDE.post("/api/deliveries", planOf(driver, order));
        Answer refused = SIDE.delete("/api/employees/" + driver);
        assertThat(error(refused)).isEqualTo("EMPLOYEE_HAS_ACTIVE_RUN");
        assertThat(text(refused, "deliveryId")).isEqualTo(id(planned));
        SIDE.put("/api/deliveries/" + id(planned), "{'employeeId':'%s'}".formatted(DRIVER));
        assertThat(SIDE.delete("/api/employees/" + driver).status()).isEqualTo(200);
        assertThat(cancel(id(planned)).status()).isEqualTo(200);
    }

    @Test
    void aDriverHasTheirOwnRunsOnly() {
        String driver = employee();
        String[] own = {"Authorization", userOf(driver)};
        String[] another = {"Authorization", userOf(employee())};
        String order = order("1", product(10));
        String path = "/api/deliveries/" + id(SIDE.post("/api/deliveries", planOf(driver, order)));
        assertThat(error(SIDE.put(path + "/start", "", another))).isEqualTo("DELIVERY_NOT_FOUND");
        String[] withVersion = {"Authorization", another[1], "If-Match", "\"9\""};
        assertThat(error(SIDE.put(path + "/start", "", withVersion))).isEqualTo("DELIVERY_NOT_FOUND");
        assertThat(error(SIDE.put(path + "/cancel", "{'reason':'x'}", own))).isEqualTo("FORBIDDEN");
        assertThat(error(SIDE.put(path + "/start", "{'startedAt':'2024-06-01T00:00:00Z'}", own)))
                .isEqualTo("FORBIDDEN");
        Answer started = SIDE.put(path + "/start", "{'operator':'小王'}", own);
        assertThat(started.status()).as(started.body().toString()).isEqualTo(200);
        assertThat(started.data().has("totalCost")).as("drivers see no cost").isFalse();
        assertThat(SIDE.put(path + "/stops/" + order, ALL, own).status()).isEqualTo(200);
        assertThat(SIDE.put(path + "/complete", "", own).status()).isEqualTo(200);
    }

    @Test
    void aRunEnteredAfterwardsHasItsDaysNumberAndTimes() {
        String order = order("1", product(10));
        String day = "2024-06-01T15:59:59Z";
        Answer planned =
                SIDE.post("/api/deliveries", planOf(DRIVER, order).replace("{'e", "{'plannedAt':'" + day + "','e"));
        assertThat(text(planned, "deliveryNumber")).isEqualTo("20240601-001");
        String path = "/api/deliveries/" + id(planned);
        assertThat(error(SIDE.put(path + "/start", "{'startedAt':'2024-06-01T15:59:58Z'}")))
                .isEqualTo("DELIVERY_TIME_TOO_EARLY");
        SIDE.put(path + "/start", "{'startedAt':'2024-06-01T16:00:00Z'}");
        assertThat(error(SIDE.put(
                        path + "/stops/" + order, "{'status':'delivered','deliveredAt':'2999-06-01T16:00:00Z'}")))
                .isEqualTo("DELIVERY_TIME_IN_FUTURE");
        SIDE.put(path + "/stops/" + order, "{'status':'delivered','deliveredAt':'2024-06-02T01:00:00Z'}");
        Answer completed = SIDE.put(path + "/complete", "{'completedAt':'2024-06-02T02:00:00Z'}");
        assertThat(text(completed, "completeTime")).isEqualTo("2024-06-02T02:00:00.000Z");
        String next = order("1", product(10));
        assertThat(text(
                        SIDE.post(
                                "/api/deliveries",
                                planOf(DRIVER, next).replace("{'e", "{'plannedAt':'2024-06-01T16:00:00Z','e")),
                        "deliveryNumber"))
                .isEqualTo("20240602-001");
    }

    @Test
    void theSameRequestTwiceIsAnsweredAlike() {
        String order = order("1", product(10));
        String[] key = {"Idempotency-Key", "plan " + order};
        Answer first = SIDE.post("/api/deliveries", planOf(DRIVER, order), key);
        Answer again = SIDE.post("/api/deliveries", planOf(DRIVER, order), key);
        assertThat(id(again)).isEqualTo(id(first));
        String path = "/api/deliveries/" + id(first) + "/start";
        assertThat(List.of(
                        SIDE.put(path, "", "Idempotency-Key", path).status(),
                        SIDE.put(path, "", "Idempotency-Key", path).status(),
                        SIDE.put(path, "").status()))
                .containsExactly(200, 200, 409);
    }
}
