package io.orderledger.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Several people at one run or one order in the same moment: one gets their way, and everybody is told. */
class DeliveryRacesTest extends DeliveryApi {
    private static final int DISPATCHERS = 8;
    private static final String ALL = "{'status':'delivered'}";

    @RepeatedTest(10)
    void ofManyDispatchersOneGetsTheOrder() throws Exception {
        String apples = product(1000);
        String wanted = order("1", apples);
        List<Callable<Answer>> plans = IntStream.range(0, DISPATCHERS)
                .mapToObj(_ -> order("1", apples))
                // Some have it as their first stop, some as their second.
                .<Callable<Answer>>map(own ->
                        own.charAt(own.length() - 1) % 2 == 0 ? () -> plan(own, wanted) : () -> plan(wanted, own))
                .toList();
        List<Answer> answers = atOnce(plans);
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        Answer winner = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(error(answer)).isEqualTo("ORDER_ON_DELIVERY");
            assertThat(answer.data().at("/orders/0/deliveryNumber").asString())
                    .isEqualTo(text(winner, "deliveryNumber"));
        });
    }

    @RepeatedTest(10)
    void aRunStartsWithTheOrdersItHasThen() throws Exception {
        String apples = product(100);
        String one = order("10", apples);
        String two = order("10", apples);
        String run = planned(one);
        List<Answer> answers = atOnce(List.of(() -> start(run), () -> revise(run, two)));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        boolean revised = answers.getLast().status() == 200;
        if (!revised) assertThat(error(answers.getLast())).isEqualTo("DELIVERY_NOT_EDITABLE");
        assertThat(statusOf(revised ? two : one)).isEqualTo("shipped");
        assertThat(statusOf(revised ? one : two)).isEqualTo("confirmed");
        assertThat(stock(apples)).isEqualTo("90.00/10.00");
    }

    @RepeatedTest(10)
    void aStopIsResolvedOnce() throws Exception {
        String apples = product(100);
        String order = order("10", apples);
        String run = planned(order);
        start(run);
        List<Answer> answers = atOnce(
                List.of(() -> stop(run, order, ALL), () -> stop(run, order, "{'status':'failed','reason':'x'}")));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(DeliveryApi::error).contains("STOP_ALREADY_RESOLVED");
        boolean delivered = answers.getFirst().status() == 200;
        assertThat(statusOf(order)).isEqualTo(delivered ? "delivered" : "confirmed");
        assertThat(stock(apples)).isEqualTo(delivered ? "90.00/0.00" : "100.00/10.00");
    }

    @RepeatedTest(10)
    void anOrderIsCancelledOrPlannedNotBoth() throws Exception {
        String apples = product(100);
        String order = order("10", apples);
        List<Answer> answers = atOnce(List.of(() -> plan(order), () -> status(order, "cancelled")));
        if (answers.getFirst().status() == 201) {
            assertThat(error(answers.getLast())).isEqualTo("DELIVERY_OWNS_ORDER");
            assertThat(statusOf(order)).isEqualTo("confirmed");
        } else {
            assertThat(error(answers.getFirst())).isEqualTo("ORDER_NOT_DELIVERABLE");
            assertThat(answers.getLast().status()).isEqualTo(200);
            assertThat(orderNow(order).order().run()).isNull();
        }
    }

    @RepeatedTest(5)
    void numbersOfADayHaveNoHoleThoughHalfTheRunsAreRefused() throws Exception {
        String apples = product(1000);
        String taken = order("1", apples);
        planned(taken);
        List<Callable<Answer>> plans = IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(i -> {
                    String order = i % 2 == 0 ? order("1", apples) : taken;
                    return () -> plan(order);
                })
                .toList();
        List<Integer> places = atOnce(plans).stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> Integer.valueOf(text(answer, "deliveryNumber").substring(9)))
                .sorted()
                .toList();
        assertThat(places)
                .hasSize(6)
                .isEqualTo(IntStream.range(places.getFirst(), places.getFirst() + 6)
                        .boxed()
                        .toList());
    }
}
