package io.orderledger.command.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request about runs is refused, and nothing is written. */
class DeliveryInputTest extends DeliveryApi {
    private static final String UNKNOWN = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | {} | employeeId REQUIRED, orderIds REQUIRED",
                "POST | {'employeeId':'7','orderIds':[]} | employeeId NOT_A_UUID, orderIds EMPTY",
                "POST | {'employeeId':null,'orderIds':'x'} | employeeId REQUIRED, orderIds NOT_A_LIST",
                "POST | {'employeeId':'ID','orderIds':['ID','x',null]} | orderIds[1] NOT_A_UUID, orderIds[2] REQUIRED",
                "POST | {'employeeId':'ID','orderIds':['ID','ID']} | orderIds REPEATED",
                "POST | {'employeeId':'ID','orderIds':['ID'],'plannedAt':'gestern'} | plannedAt NOT_AN_INSTANT",
                "PUT | {'orderIds':[]} | orderIds EMPTY",
                "PUT | {'employeeId':'x','orderIds':['ID','ID']} | employeeId NOT_A_UUID, orderIds REPEATED",
                "PUT /start | {'startedAt':'x'} | startedAt NOT_AN_INSTANT",
                "PUT /complete | {'completedAt':7} | completedAt NOT_AN_INSTANT",
                "PUT /cancel | {} | reason REQUIRED",
                "PUT /cancel | {'reason':' '} | reason REQUIRED",
                "PUT /stops/ID | {} | status REQUIRED",
                "PUT /stops/ID | {'status':'pending'} | status NOT_ONE_OF",
                "PUT /stops/ID | {'status':'partial'} | items REQUIRED",
                "PUT /stops/ID | {'status':'failed','items':[],'closeRest':true,'remark':'x'} |"
                        + " closeRest INVALID, items INVALID, remark INVALID",
                "PUT /stops/ID | {'status':'delivered','reason':'x'} | reason INVALID",
                "PUT /stops/ID | {'status':'partial','items':[{'itemId':'ID','quantity':-1}]} |"
                        + " items[0].quantity NOT_POSITIVE",
                "PUT /stops/ID | {'status':'partial','items':[{'itemId':'ID','quantity':0}]} |"
                        + " items[0].quantity NOT_POSITIVE",
                "PUT /stops/ID | {'status':'partial','items':[{'itemId':'ID','quantity':1.001}]} |"
                        + " items[0].quantity TOO_MANY_DECIMALS",
                "PUT /stops/ID | {'status':'partial','items':[{}]} |"
                        + " items[0].itemId REQUIRED, items[0].quantity REQUIRED",
            })
    void garbageIsRefusedFieldByField(String route, String body, String expected) {
        long head = LEDGER.headPosition();
        Answer answer = send(route, body.replace("ID", UNKNOWN));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(errors(answer)).isEqualTo(List.of(expected.split(", ")));
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PUT /start", "PUT /complete", "PUT /cancel", "PUT /stops/ID"})
    void whatIsNoRunIsNotFound(String route) {
        String body = switch (route) {
            case "PUT /cancel" -> "{'reason':'x'}";
            case "PUT /stops/ID" -> "{'status':'delivered'}";
            default -> "{}";
        };
        assertThat(error(send(route, body))).isEqualTo("DELIVERY_NOT_FOUND");
    }

    private static Answer send(String route, String body) {
        if (route.equals("POST")) return SIDE.post("/api/deliveries", body);
        return SIDE.put(
                "/api/deliveries/" + UNKNOWN + route.substring(3).strip().replace("ID", UNKNOWN), body);
    }

    @Test
    void aRunThatCannotBeIsNotPlanned() {
        String apples = product(100);
        String confirmed = order("1", apples);
        String draft = draft("1", apples);
        String cancelled = order("1", apples);
        status(cancelled, "cancelled");
        String taken = order("1", apples);
        String other = planned(taken);
        String inactive = employee();
        SIDE.put("/api/employees/" + inactive, "{'status':'inactive'}");
        String gone = employee();
        SIDE.delete("/api/employees/" + gone);

        refused(422, "ORDER_UNKNOWN", planOf(DRIVER, confirmed, apples));
        Answer undeliverable = refused(409, "ORDER_NOT_DELIVERABLE", planOf(DRIVER, confirmed, draft, cancelled));
        assertThat(undeliverable
                        .data()
                        .path("orders")
                        .valueStream()
                        .map(order -> order.path("status").asString()))
                .containsExactly("draft", "cancelled");
        Answer onAnother = refused(409, "ORDER_ON_DELIVERY", planOf(DRIVER, confirmed, taken));
        assertThat(onAnother.data().at("/orders/0/deliveryId").asString()).isEqualTo(other);
        assertThat(onAnother.data().at("/orders/0/orderId").asString()).isEqualTo(taken);
        refused(422, "EMPLOYEE_UNKNOWN", planOf(UNKNOWN, confirmed));
        refused(409, "EMPLOYEE_INACTIVE", planOf(inactive, confirmed));
        refused(409, "EMPLOYEE_DELETED", planOf(gone, confirmed));
        refused(
                422,
                "DELIVERY_TIME_IN_FUTURE",
                planOf(DRIVER, confirmed).replace("}", ",'plannedAt':'2999-01-01T00:00:00Z'}"));
        String[] many = IntStream.range(0, DeliveryRequests.MOST_ORDERS + 1)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toArray(String[]::new);
        assertThat(errors(refused(400, "VALIDATION_FAILED", planOf(DRIVER, many))))
                .containsExactly("orderIds TOO_MANY");
        assertThat(orderNow(confirmed).order().run()).isNull();
    }

    private static Answer refused(int status, String error, String body) {
        long head = LEDGER.headPosition();
        Answer answer = SIDE.post("/api/deliveries", body);
        assertThat(error(answer)).as(answer.body().toString()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(LEDGER.headPosition()).as("nothing is written").isEqualTo(head);
        return answer;
    }

    @Test
    void aStopThatCannotBeIsNotRecorded() {
        String apples = product(100);
        String order = order("10", apples);
        String line = orderNow(order).order().lines().getFirst().line().lineId();
        String run = planned(order);
        String part = "{'status':'partial','items':[{'itemId':'%s','quantity':%s}]}";
        long head = LEDGER.headPosition();
        assertThat(error(stop(run, order, "{'status':'delivered'}"))).isEqualTo("DELIVERY_TRANSITION_NOT_ALLOWED");
        assertThat(LEDGER.headPosition()).isEqualTo(head);
        start(run);
        head = LEDGER.headPosition();
        Answer tooMuch = stop(run, order, part.formatted(line, "11.01"));
        assertThat(error(tooMuch)).isEqualTo("OVER_DELIVERY");
        assertThat(tooMuch.data().at("/lines/0/lineId").asString()).isEqualTo(line);
        assertThat(tooMuch.data().at("/lines/0/most").decimalValue()).isEqualByComparingTo("11.00");
        assertThat(error(stop(run, order, part.formatted(apples, "1")))).isEqualTo("LINE_UNKNOWN");
        assertThat(error(stop(run, order, "{'status':'partial','items':[]}"))).isEqualTo("NOTHING_HANDED_OVER");
        assertThat(error(stop(run, order, "{'status':'failed'}"))).isEqualTo("REASON_REQUIRED");
        assertThat(error(stop(run, apples, "{'status':'delivered'}"))).isEqualTo("STOP_NOT_FOUND");
        assertThat(complete(run).data().path("orderIds").toString()).isEqualTo("[\"" + order + "\"]");
        assertThat(error(start(run))).isEqualTo("DELIVERY_TRANSITION_NOT_ALLOWED");
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    @Test
    void aRunHasNoMoreLinesThanItsAnswerHasRoomFor() {
        String apples = product(1_000_000);
        String items = IntStream.range(0, 500)
                .mapToObj(_ -> "{'productId':'%s','quantity':1}".formatted(apples))
                .collect(Collectors.joining(","));
        String[] orders = IntStream.range(0, 5)
                .mapToObj(_ -> {
                    String order =
                            id(SIDE.post("/api/orders", "{'customerId':'%s','items':[%s]}".formatted(CUSTOMER, items)));
                    status(order, "confirmed");
                    return order;
                })
                .toArray(String[]::new);
        refused(422, "DELIVERY_TOO_LARGE", planOf(DRIVER, orders));
        String run = planned(orders[0], orders[1], orders[2], orders[3]);
        Answer started = start(run);
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.response().body().getBytes(UTF_8)).hasSizeLessThan(1000 * 1024);
        for (int i = 0; i < 4; i++) stop(run, orders[i], "{'status':'delivered'}");
        Answer completed = complete(run);
        assertThat(completed.data().path("totalAmount").decimalValue()).isEqualByComparingTo("11000.00");
        assertThat(completed.response().body().getBytes(UTF_8)).hasSizeLessThan(1000 * 1024);
    }
}
