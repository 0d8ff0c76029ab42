package io.orderledger.query;

import static io.orderledger.query.ReadRuns.WANG;
import static io.orderledger.query.ReadRuns.WANG_USER;
import static io.orderledger.query.ReadRuns.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.query.RunningApp.Answer;
import io.orderledger.web.security.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What completed runs came to, by the local month of their completion or of their planning. */
class DeliveryStatisticsTest extends RunsApi {
    @ParameterizedTest
    @CsvSource({
        "2024-06, 98.80, 57.00, 1",
        "2024-07, 46.80, 27.00, 1",
        "2024-07&basis=completed, 46.80, 27.00, 1",
        "2024-06&basis=created, 145.60, 84.00, 2",
        "2024-07&basis=created, 0.00, 0.00, 0",
        "2024-08, 0.00, 0.00, 0",
        "9999-12, 0.00, 0.00, 0",
        "1000-01, 0.00, 0.00, 0"
    })
    void theMonthIsTheLocalOne(String month, String gmv, String cost, int deliveries) {
        JsonNode data = fresh("/api/analytics/monthly-gmv?month=" + month).data();
        assertThat(data.get("month").asString()).isEqualTo(month.substring(0, 7));
        assertThat(data.get("totalGMV").asString()).isEqualTo(gmv);
        assertThat(data.get("totalCost").asString()).isEqualTo(cost);
        assertThat(data.get("deliveryCount").intValue()).isEqualTo(deliveries);
        assertThat(data.get("asOf").get("position").longValue()).isPositive();
    }

    @Test
    void driversAreNamedAsTheyAreNowAndTheFirstHasDeliveredMost() {
        JsonNode list = fresh("/api/analytics/employee-deliveries?month=2024-06&basis=created")
                .data();
        assertThat(texts(list, "employeeId")).containsExactly(WANG, ZHAO);
        assertThat(texts(list, "employeeName")).containsExactly("王五（改名）", "赵六");
        assertThat(texts(list, "totalAmount")).containsExactly("98.80", "46.80");
        assertThat(texts(list, "totalCost")).containsExactly("57.00", "27.00");
        assertThat(texts(list, "deliveryCount")).containsExactly("1", "1");
        assertThat(texts(
                        fresh("/api/analytics/employee-deliveries?month=2024-07")
                                .data(),
                        "employeeId"))
                .containsExactly(ZHAO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?month=", "?month=2024-13", "?month=2024-6", "?month=202406", "?month=2024-06-01"})
    void aMonthThatIsNoneIsRefused(String parameter) {
        for (String route : new String[] {"monthly-gmv", "employee-deliveries"}) {
            Answer answer = fresh("/api/analytics/" + route + parameter);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().get("error").asString()).isEqualTo("PARAMETER_INVALID");
            assertThat(texts(answer.body().get("errors"), "field")).containsExactly("month");
        }
    }

    @Test
    void anUnknownBasisIsRefused() {
        Answer answer = fresh("/api/analytics/monthly-gmv?month=2024-06&basis=started");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.body().get("errors"), "field")).containsExactly("basis");
    }

    @Test
    void theyAreForThoseWhoMaySeeFigures() {
        String path = "/api/analytics/monthly-gmv?month=2024-06";
        assertThat(as(WANG_USER, path).status()).isEqualTo(403);
        assertThat(as(TestUsers.of(Role.EMPLOYEE), path).status()).isEqualTo(403);
        assertThat(as(TestUsers.of(Role.ANALYST), path).data().get("totalCost").asString())
                .isEqualTo("57.00");
    }
}
