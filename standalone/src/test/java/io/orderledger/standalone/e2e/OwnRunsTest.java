package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.web.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two drivers, and the run of one: to the other one it does not exist. */
class OwnRunsTest extends EndToEnd {
    private static Api other;
    private static String order;
    private static String run;

    @BeforeAll
    static void plan() {
        String employee = Runs.driver();
        other = Runs.userOf(Runs.driver());
        order = Runs.confirmed();
        run = Runs.planned(employee, order);
    }

    record Step(String what, String body) {}

    static Stream<Step> steps() {
        return Stream.of(
                new Step("/start", ""),
                new Step("/stops/{orderId}", "{\"status\":\"delivered\"}"),
                new Step("/complete", ""));
    }

    @Test
    void everyStepOfADriverIsAmongTheSteps() {
        Set<String> routes = RouteTable.read().entrySet().stream()
                .filter(row -> row.getValue().letsIn(Optional.of(Role.DELIVERY)))
                .map(Map.Entry::getKey)
                .filter(route -> route.startsWith("PUT /api/deliveries"))
                .collect(Collectors.toSet());
        assertThat(routes)
                .isEqualTo(steps().map(step -> "PUT /api/deliveries/{id}" + step.what())
                        .collect(Collectors.toSet()));
    }

    /** Refused as a run that nobody has planned, whatever the request carries, and written nowhere. */
    @ParameterizedTest
    @MethodSource("steps")
    void anothersRunCannotBeDriven(Step step) {
        long head = LEDGER.headPosition();
        for (Api somebody : new Api[] {other, API.as(Role.DELIVERY)}) {
            for (String[] headers :
                    new String[][] {{}, {"If-Match", "\"1\""}, {"If-Match", "\"9\""}, {"If-Match", "*"}}) {
                Answer answer = send(somebody, run, step, headers);
                answer.failed(ErrorCode.DELIVERY_NOT_FOUND, Locale.CHINESE);
                Answer unknown = send(somebody, Shop.UNKNOWN, step, headers);
                assertThat(answer.text().replace(run, "").length())
                        .isEqualTo(unknown.text().replace(Shop.UNKNOWN, "").length());
                assertThat(answer.header("ETag")).isEmpty();
            }
        }
        assertThat(LEDGER.headPosition()).isEqualTo(head);
    }

    private static Answer send(Api api, String run, Step step, String... headers) {
        String path = "/api/deliveries/" + run + step.what().replace("{orderId}", order);
        return api.json("PUT", path, step.body(), headers);
    }

    @Test
    void theirOwnGoesAllTheWayAndShowsNoCost() {
        String employee = Runs.driver();
        Api own = Runs.userOf(employee);
        String load = Runs.confirmed();
        String path = "/api/deliveries/" + Runs.planned(employee, load);
        for (Step step : steps().toList()) {
            Answer answer = own.put(path + step.what().replace("{orderId}", load), step.body())
                    .is(200);
            assertThat(CostFields.in(answer)).isEmpty();
        }
        own.put(path, "{\"orderIds\":[\"" + load + "\"]}").failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
        own.put(path + "/cancel", "{\"reason\":\"x\"}").failed(ErrorCode.FORBIDDEN, Locale.CHINESE);
        assertThat(API.get("/api/orders/" + load).data().path("status").stringValue())
                .isEqualTo("delivered");
    }

    @Test
    void aRunThatIsGivenAwayIsGone() {
        String employee = Runs.driver();
        Api former = Runs.userOf(employee);
        String given = Runs.planned(employee, Runs.confirmed());
        API.put("/api/deliveries/" + given, "{\"employeeId\":\"" + Runs.driver() + "\"}")
                .is(200);
        former.put("/api/deliveries/" + given + "/start", "").failed(ErrorCode.DELIVERY_NOT_FOUND, Locale.CHINESE);
        API.as(Role.MANAGER).put("/api/deliveries/" + given + "/start", "").is(200);
    }
}
