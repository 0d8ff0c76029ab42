package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Operation;
import io.orderledger.events.Operation.Result;
import io.orderledger.events.OperationLog;
import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.query.projection.Eventually;
import io.orderledger.web.security.TestUsers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Finds operations by who, what, how it ended, target, request and business day. */
class OperationReadsTest extends ReadApi {
    private static final String PATH = "/api/operation-logs";
    /** A day that nobody else's operations are of. */
    private static final String DAY = "startDate=2024-06-01&endDate=2024-06-01";

    private static final String BEFORE_MIDNIGHT = "2024-06-01T15:59:59.999999Z";

    @BeforeAll
    static void record() {
        OperationLog log = APP.bean(OperationLog.class);
        log.record(operation("r-1", "2024-05-31T16:00:00Z", "user-a", "order.place", "order-1", Result.ACCEPTED));
        log.record(operation("r-2", "2024-06-01T02:00:00Z", "user-a", "order.change", "order-1", Result.REFUSED));
        log.record(operation("r-3", "2024-06-01T02:00:00Z", "user-b", "order.place", "order-2", Result.ACCEPTED));
        log.record(operation("r-4", BEFORE_MIDNIGHT, null, "signin.login", null, Result.FAILED));
        log.record(operation("r-5", "2024-06-01T16:00:00Z", "user-b", "customer.list", null, Result.READ));
        Eventually.until(
                "all are written",
                () -> requests("startDate=2024-06-01&endDate=2024-06-02").size() == 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userId=user-a | r-2 r-1",
                "userId=user-b | r-3",
                "action=order.place | r-3 r-1",
                "result=accepted | r-3 r-1",
                "result=failed | r-4",
                "target=order-1 | r-2 r-1",
                "target=order-1&result=refused | r-2",
                "requestId=r-3 | r-3",
                "requestId=r-3&userId=user-a | ''"
            })
    void filters(String filter, String requests) {
        assertThat(requests(DAY + "&" + filter))
                .containsExactlyInAnyOrderElementsOf(requests.isEmpty() ? List.of() : List.of(requests.split(" ")));
    }

    @Test
    void daysAreBusinessDays() {
        assertThat(requests("startDate=2024-06-02&endDate=2024-06-02")).containsExactly("r-5");
        assertThat(requests(DAY)).startsWith("r-4").endsWith("r-1").hasSize(4);
    }

    @Test
    void aCursorGoesOnWhereThePageEnded() {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(DAY + "&pageSize=1" + cursor).data();
            assertThat(page.get("total").longValue()).isEqualTo(4);
            page.get("list").forEach(row -> all.add(row.get("requestId").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty() && all.size() < 5);
        assertThat(all).isEqualTo(requests(DAY));
        assertThat(get(DAY + "&pageSize=1&page=2")
                        .data()
                        .at("/list/0/requestId")
                        .asString())
                .isEqualTo(all.get(1));
    }

    @Test
    void anOperationIsShownAsItWasRecorded() {
        JsonNode row = get("requestId=r-2").data().at("/list/0");
        assertThat(row.get("at").asString()).isEqualTo("2024-06-01T02:00:00.000Z");
        assertThat(row.get("userName").asString()).isEqualTo("名 user-a");
        assertThat(row.get("role").asString()).isEqualTo("employee");
        assertThat(row.get("route").asString()).isEqualTo("PUT /api/orders/{id}");
        assertThat(row.get("error").asString()).isEqualTo("FORBIDDEN");
        assertThat(row.get("httpStatus").intValue()).isEqualTo(403);
        assertThat(row.get("subject").asString()).isEqualTo("138****0000");
        assertThat(row.get("clientAddress").asString()).isEqualTo("10.0.0.1");
        assertThat(row.get("position").longValue()).isEqualTo(7);
        assertThat(row.get("replayed").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoMayReadTheLogDoes(Role role) {
        Answer answer = APP.get(PATH, "Authorization", TestUsers.bearer(role));
        assertThat(answer.status()).isEqualTo(role == Role.ADMIN || role == Role.AUDITOR ? 200 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"result=done", "userId=%E4%B8%AD", "target=a%20b", "cursor=x", "startDate=today"})
    void aFilterThatCannotFindAnythingIsRefused(String filter) {
        assertThat(get(filter).body().get("code").intValue()).isEqualTo(40003);
    }

    @ParameterizedTest
    @CsvSource({
        "user_id = 'user-a', ix_operation_log_user",
        "action = 'order.place', ix_operation_log_action",
        "result = 'refused', ix_operation_log_result",
        "target = 'order-1', ix_operation_log_target",
        "request_id = 'r-1', ix_operation_log_request"
    })
    void everyFilterHasItsIndex(String condition, String index) {
        JdbcTemplate sql = APP.bean(JdbcTemplate.class);
        String plan = sql.queryForList(
                        "explain select id from operation_log where ('' = '' or role = '') and ('x' = '' or "
                                + condition + ") and at >= '2024-06-01' order by at desc, id desc limit 20")
                .toString();
        assertThat(plan).contains("possible_keys=").contains(index);
    }

    @Test
    void readingTheLogIsInTheLog() {
        String request = "reads-the-log";
        APP.get(PATH, "X-Request-Id", request);
        Eventually.until("it is", () -> requests("requestId=" + request).size() == 1);
        JsonNode row = get("requestId=" + request).data().at("/list/0");
        assertThat(row.get("action").asString()).isEqualTo("operation.list");
        assertThat(row.get("result").asString()).isEqualTo("read");
        assertThat(row.get("userId").asString()).isEqualTo(TestUsers.of(Role.ADMIN));
    }

    private static Answer get(String query) {
        return APP.get(PATH + "?" + query);
    }

    private static List<String> requests(String query) {
        return texts(get(query).data().get("list"), "requestId");
    }

    private static Operation operation(
            String requestId,
            String at,
            @Nullable String userId,
            String action,
            @Nullable String target,
            Result result) {
        return new Operation(
                Instant.parse(at),
                userId,
                userId == null ? null : "名 " + userId,
                userId == null ? null : Role.EMPLOYEE,
                "138****0000",
                action,
                "PUT /api/orders/{id}",
                target,
                result,
                403,
                "FORBIDDEN",
                requestId,
                "10.0.0.1",
                "till",
                7L,
                false);
    }
}
