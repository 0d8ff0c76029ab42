package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.security.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What needs a right is not there for who lacks it, in whatever way the answer is made. */
class FieldRightsTest extends TrialTest {
    private static final String EMPLOYEE = TestTokens.bearer(TrialApplication.EMPLOYEE);

    @ParameterizedTest
    @ValueSource(strings = {"/api/costs", "/api/costs/later", "/api/costs/streamed"})
    void whoHasTheRightSeesAll(String address) throws Exception {
        complete(get(address).json().get("data"));
    }

    @Test
    void whoHasTheRightSeesAllInAFailure() throws Exception {
        Answer answer = get("/api/costs/failed").failed(409, 40909, "BELOW_COST");
        complete(answer.json().at("/data/lines/0"));
    }

    private static void complete(JsonNode data) {
        assertThat(data.propertyNames())
                .containsExactly("name", "cost", "unnamed", "totalCost", "loose", "tree", "list");
        assertThat(data.at("/cost").decimalValue()).isEqualByComparingTo("3.00");
        assertThat(data.at("/loose/changes/PreviousCost/from").decimalValue()).isEqualByComparingTo("3.00");
        assertThat(data.at("/tree/list/0/grossProfit").intValue()).isEqualTo(3);
        assertThat(data.at("/list/0/costAmount").decimalValue()).isEqualByComparingTo("3.00");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/costs, /data",
        "/api/costs/failed, /data/lines/0",
        "/api/costs/later, /data",
        "/api/costs/streamed, /data"
    })
    void whoLacksItSeesTheRest(String address, String place) throws Exception {
        curtailed(get(address, "Authorization", EMPLOYEE), place);
    }

    @Test
    void whereNobodyCallsNobodyHasTheRight() throws Exception {
        curtailed(post("/api/auth/refresh", "{}", "Authorization", ""), "/data");
    }

    private static void curtailed(Answer answer, String place) {
        assertThat(answer.text()).doesNotContainIgnoringCase("cost\":").doesNotContainIgnoringCase("profit");
        JsonNode data = answer.json().at(place);
        assertThat(data.propertyNames()).containsExactly("name", "loose", "tree", "list");
        assertThat(data.get("loose").propertyNames()).containsExactlyInAnyOrder("name", "changes");
        assertThat(data.at("/loose/changes").propertyNames()).isEmpty();
        assertThat(data.at("/tree/list/0").propertyNames()).containsExactly("price");
        assertThat(data.at("/list/0").propertyNames()).containsExactlyInAnyOrder("name", "changes");
    }

    @Test
    void theDescriptionSaysWhichRightAFieldNeeds() throws Exception {
        JsonNode cost = get("/v3/api-docs").json().at("/components/schemas/Costs/properties");
        assertThat(cost.at("/unnamed/description").stringValue()).contains("仅限 cost:read", "needs cost:read");
        assertThat(cost.at("/name").has("description")).isFalse();
    }
}
